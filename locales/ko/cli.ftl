### 명령줄. 읽는 사람은 나루를 설치하고 돌리는 운영자이다. 별도 설명이 없으면 한 줄로 보인다.

## 도움말.

cli-about = 나루: 화상상담회의 참가기업, 바이어, 통역사에게 알맞은 때에 알맞은 말로 알려 주는 텔레그램 도우미
cli-after-help = 처음이시면 naru demo로 둘러보십시오. 계정도 서버도 필요 없습니다. 실제로 쓰실 때에는 naru check가 고칠 곳을 알려 드립니다.
cli-usage = 사용법
cli-heading-commands = 명령
cli-heading-files = 파일
cli-heading-options = 옵션
cli-heading-settings = 설정 (옵션이나 환경 변수로)

cli-demo = 계정 없이 한 대에서 모두 둘러봅니다
cli-serve = 봇을 돌립니다
cli-import = 상담회 파일을 읽고 확인하여 저장합니다
cli-publish = 사업을 공개합니다. 이때부터 참가자에게 알립니다
cli-invite = 참가자별 전용 주소를 파일로 만듭니다
cli-preview = 누구에게 언제 어떤 알림이 갈지 미리 봅니다
cli-report = 상담 결과를 엑셀 파일로 만듭니다
cli-check = 토큰, 데이터베이스, 시간대, 시계, 디스크를 확인하고 고칠 곳을 알려 줍니다
cli-backup = 돌아가는 중에 데이터베이스를 복사합니다
cli-held = 복사본에서 시작했을 때 보류된 알림을 보고, 보낼지 버릴지 정합니다
cli-parked = 들어왔으나 처리하지 못해 보관한 것을 보고, 다시 처리하게 합니다

cli-arg-help = 도움말을 봅니다
cli-arg-version = 버전을 봅니다
cli-arg-token = @BotFather가 준 봇 토큰. 환경 변수로 주는 편이 안전합니다
cli-arg-telegram-api-url = 봇 API 서버의 주소
cli-arg-database-url = sqlite:파일 또는 postgres://… 주소
cli-arg-data-dir = 첨부파일을 두는 폴더
cli-arg-files-url = 첨부파일을 폴더 대신 두는 S3 호환 저장소. 보기: s3://bucket/prefix
cli-arg-least-free = 페이지로 올릴 때 디스크에 남겨 둘 용량(MB). 이보다 적게 남으면 받지 않습니다
cli-arg-key-file = 이름과 연락처를 잠그는 열쇠 파일. 없으면 처음 시작할 때 만듭니다
cli-arg-http-addr = 상태 확인과 웹훅을 받을 주소. 포트를 0으로 하면 빈 포트를 씁니다
cli-arg-public-url = 밖에서 나루를 부르는 주소
cli-arg-webhook-url = 텔레그램이 소식을 가져다줄 https 주소. 없으면 나루가 가지러 갑니다
cli-arg-rate = 전체 대화를 합쳐 1초에 보내는 글의 수. 0이면 제한하지 않습니다
cli-arg-chat-rate = 한 사람에게 1초에 보내는 글의 수. 0이면 제한하지 않습니다
cli-arg-group-rate = 한 그룹에 1분에 보내는 글의 수. 0이면 제한하지 않습니다
cli-arg-in-flight = 동시에 보내는 요청의 수(1–256)
cli-arg-log = 기록할 내용. 보기: info, naru=debug
cli-arg-lang = 명령줄의 언어. 없으면 컴퓨터의 언어를 따릅니다
cli-arg-workbook = icheon, yangju 또는 상담회 파일
cli-arg-port = 화면을 열 포트. 0이면 빈 포트를 씁니다
cli-arg-keep = 체험 자료를 남길 폴더. 다시 실행하면 이어집니다
cli-arg-files = 엑셀(.xlsx), OpenDocument(.ods) 또는 시트마다 하나씩의 CSV 파일
cli-arg-dry-run = 무엇이 바뀔지 보여 주기만 하고 저장하지 않습니다
cli-arg-cohort = 사업 코드
cli-arg-out = 만들 엑셀 파일
cli-arg-unit = 합계의 단위: dollar는 달러, thousand는 천불. 없으면 행사 시트의 보고 단위
cli-arg-staff = 첫 운영 담당자의 전용 주소를 화면에 보여 줍니다
cli-arg-colleagues = 주소 하나로 한 기업에서 들어올 수 있는 사람 수
cli-arg-anew = 새 주소를 만듭니다. 전에 보낸 주소는 쓸 수 없게 됩니다
cli-arg-person = F01 같은 코드나 이름
cli-arg-from = 이날부터, 주최 측 시각으로. 없으면 지금부터
cli-arg-to = 이날 전까지, 주최 측 시각으로. 없으면 사업이 끝나고 두 주 뒤까지
cli-arg-file = 만들 복사본
cli-arg-stamp = 복사하지 않고, 지금 데이터베이스가 다른 방법으로 만든 복사본이라고 표시합니다
cli-arg-send = 보류된 알림 가운데 아직 쓸모 있는 것을 보냅니다
cli-arg-again = 보관한 것을 모두 다시 처리하게 합니다
cli-arg-drop = 보류된 알림을 보내지 않고 버립니다

## 잘못된 설정. 나루는 시작하지 않고 이 한 줄을 보여 준다.

cli-token-missing = 봇 토큰이 없습니다. 텔레그램의 @BotFather에게 /newbot을 보내 받은 토큰을 환경 변수 TELEGRAM_BOT_TOKEN에 넣어 주십시오.
cli-token-odd = 봇 토큰의 모양이 다릅니다. 123456789:ABC…처럼 생긴 것을 빠짐없이 넣어 주십시오.
cli-token-refused = 텔레그램이 이 봇 토큰을 알지 못합니다. @BotFather의 /mybots에서 토큰을 다시 확인해 주십시오.
cli-telegram-unreachable = 텔레그램에 연결하지 못했습니다. 인터넷과 방화벽을 확인하고 다시 해 보십시오.
cli-telegram-url-odd = NARU_TELEGRAM_API_URL의 값 { JOSA($found, "은/는") } 주소가 아닙니다. https://로 시작하게 적어 주십시오.
cli-database-odd = NARU_DATABASE_URL은 sqlite:naru.db나 postgres://…처럼 적어 주십시오.
cli-database-missing = 데이터베이스 { JOSA($file, "이/가") } 없습니다. NARU_DATABASE_URL을 확인하시거나, 먼저 naru import로 상담회 파일을 저장해 주십시오.
cli-files-url-odd = NARU_FILES_URL은 s3://bucket/prefix처럼 적어 주십시오. 적혀 있는 값: { $found }
cli-files-url-unbuilt = 이 naru에는 S3 기능이 들어 있지 않아 NARU_FILES_URL={ $found } 값을 쓸 수 없습니다. --features s3로 다시 빌드하시거나, 값을 지우고 NARU_DATA_DIR에 보관해 주십시오.
cli-rate-odd = NARU_RATE와 NARU_CHAT_RATE에는 0이나 0보다 큰 수를 적어 주십시오.
cli-http-addr-odd = NARU_HTTP_ADDR의 값 { JOSA($found, "은/는") } 쓸 수 없습니다. 127.0.0.1:8080처럼 적어 주십시오.
cli-http-addr-taken = { $address } 주소를 열 수 없습니다. 다른 프로그램이 쓰고 있으면 NARU_HTTP_ADDR에 다른 포트를 적어 주십시오.
cli-public-url-odd = NARU_PUBLIC_URL의 값 { JOSA($found, "은/는") } 주소가 아닙니다. https://로 시작하게 적어 주십시오.
cli-webhook-odd = NARU_WEBHOOK_URL의 값 { JOSA($found, "은/는") } 쓸 수 없습니다. 텔레그램은 https 주소로만 가져다줍니다.
cli-log-odd = NARU_LOG의 값 { JOSA($found, "은/는") } 읽을 수 없습니다. info나 naru=debug처럼 적어 주십시오.
cli-key-missing = 이 데이터베이스의 열쇠 파일 { JOSA($file, "이/가") } 없습니다. 보관해 둔 열쇠 파일을 제자리에 두시거나 NARU_KEY_FILE을 확인해 주십시오.
cli-key-unreadable = 열쇠 파일 { JOSA($file, "을/를") } 읽을 수 없습니다. 파일의 권한을 확인해 주십시오.
cli-key-odd = { JOSA($file, "은/는") } 열쇠 파일이 아닙니다. 16진수 64자가 들어 있어야 합니다.
cli-key-other = 이 데이터베이스는 다른 열쇠로 만들어졌습니다. 함께 쓰던 열쇠 파일을 NARU_KEY_FILE에 적어 주십시오.
cli-not-alone = 이 데이터베이스를 쓰는 나루가 이미 돌고 있습니다. 그것을 먼저 멈추어 주십시오.
cli-failed = 끝내지 못했습니다: { $why }

## naru serve

cli-serving = @{ $bot } 봇이 시작했습니다. 상태 확인: { $address }/healthz
cli-stopped = 하던 일을 마치고 멈추었습니다. 잃은 것은 없습니다.
cli-webhook-foreign = 이 봇에는 다른 곳의 웹훅이 걸려 있어 소식을 받을 수 없습니다. 나루가 지우지 않습니다. 그곳을 멈추고 웹훅을 지우시거나 NARU_WEBHOOK_URL을 적어 주십시오. 자세한 것은 naru check가 알려 드립니다.

## naru import

cli-import-reading = 파일을 읽고 있습니다
cli-import-storing = 저장하고 있습니다
cli-import-wrong = 고칠 곳이 { $count }건 있어 저장하지 않았습니다.
cli-import-plan = { $cohort } ({ $code }): 참가기업·바이어 { $companies }곳, 참가자 { $members }명, 상담 { $meetings }건
cli-import-warnings = 살펴보실 것 { $count }건
cli-import-dry = 시험 삼아 읽었습니다. 아무것도 저장하지 않았습니다.
cli-import-same = 저장된 내용과 같아 바꿀 것이 없습니다.
cli-import-stored = 저장했습니다. 아직 아무에게도 알리지 않았습니다. 공개하시려면: naru publish --cohort { $code }
cli-import-stored-published = 저장했습니다. 공개된 사업({ $code })이므로 바뀐 상담은 해당하는 분들께 바로 알립니다.
cli-file-missing = 파일 { JOSA($file, "을/를") } 읽을 수 없습니다. 이름과 권한을 확인해 주십시오.
cli-file-too-big = 파일 { JOSA($file, "이/가") } 너무 큽니다. 그림을 빼고 다시 저장해 주십시오.
cli-file-exists = { JOSA($file, "은/는") } 이미 있습니다. 다른 이름을 적어 주십시오.
cli-no-cohorts = 저장된 사업이 없습니다. 먼저 naru import로 상담회 파일을 저장해 주십시오.
cli-unknown-cohort = 코드가 { $code }인 사업이 없습니다. 저장된 사업: { $known }

## naru publish

cli-published = { JOSA($cohort, "을/를") } 공개했습니다. 연결된 { $joined }명에게 알리고, 아직 연결되지 않은 { $waiting }명에게는 연결되는 대로 알립니다. naru serve가 돌고 있어야 나갑니다.
cli-published-before = { JOSA($cohort, "은/는") } { WHEN($at) }에 이미 공개했습니다. 달라진 것은 없습니다.

## naru invite

cli-invite-busy = 초대 파일을 만들고 있습니다
cli-invited = { $people }명의 전용 주소를 { $file }에 담았습니다. { WHEN($until) }까지 쓸 수 있습니다. 주소를 아는 사람은 누구나 들어올 수 있으니 본인에게만 전해 주십시오.
cli-invited-staff = 운영 담당자가 아래 주소로 들어오시면 됩니다. 등록번호는 { $code }, 기한은 { WHEN($until) }입니다.

## naru preview

cli-preview-busy = 앞으로 나갈 알림을 셈하고 있습니다
cli-preview-nobody = 이 기간에 { JOSA($person, "은/는") } 받을 알림이 없습니다. F01 같은 코드나 이름을 확인해 주십시오.
cli-preview-over = 이 사업은 이미 끝났습니다. 지난 때를 보시려면 --from을 적어 주십시오.
cli-day-odd = { JOSA($found, "은/는") } 날짜가 아닙니다. 2027-03-02나 "2027-03-02 09:00"처럼 적어 주십시오.

## naru report

cli-report-busy = 결과보고를 만들고 있습니다
cli-reported = 상담 { $meetings }건의 결과보고를 { $file }에 담았습니다.
cli-report-unwritable = { $file }에 쓸 수 없습니다. 폴더와 권한을 확인해 주십시오.

## naru backup, naru held

cli-backup-busy = 복사하고 있습니다
cli-backup-made = { $file }에 복사했습니다. 열쇠 파일 { JOSA($key, "은/는") } 들어 있지 않으니 따로 보관해 주십시오. 둘이 함께 있어야 되살릴 수 있습니다.
cli-backup-postgres = PostgreSQL은 pg_dump로 복사해 주십시오. 되살린 뒤에는 시작하기 전에 naru backup --stamp를 실행하십시오. 그사이에 나갔을 알림을 다시 보내지 않습니다.
cli-stamped = 이 데이터베이스를 복사본이라고 표시했습니다. 다음에 시작할 때, 그때까지 나갔어야 할 알림을 보류합니다.
cli-held-count = 보류된 알림이 { $count }건 있습니다. 원래 나루가 이미 보냈을 수 있습니다. 보내시려면 naru held --send, 버리시려면 naru held --drop을 실행하십시오.
cli-held-none = 보류된 알림이 없습니다.
cli-held-sent = 보류된 알림 { $count }건을 내보냅니다. 때가 지난 것은 보내지 않습니다.
cli-held-dropped = 보류된 알림 { $count }건을 보내지 않고 버렸습니다.

cli-parked-none = 보관된 것이 없습니다.
cli-parked-count = 처리하지 못해 보관한 것이 { $count }건 있습니다. 까닭은 naru serve의 로그에서 번호로 찾으실 수 있습니다. 고치신 뒤 naru parked --again을 실행하십시오.
cli-parked-again = 보관한 { $count }건을 되돌려 놓았습니다. 돌고 있는 나루가 1분 안에 다시 처리합니다.
cli-amiss-unknown = 모르는 분

# 복사본에서 시작했을 때 운영 담당자의 대화방에 보이는 글.
restored-held =
    <b>나루가 복사본에서 다시 시작했습니다.</b>
    복사한 때: { WHEN($taken) }

    그 뒤에 이미 나갔을 수 있는 알림 { $count }건을 보류했습니다. 이제부터의 알림은 그대로 나갑니다. 보류한 것을 보낼지 버릴지는 나루를 설치한 컴퓨터에서 <code>naru held</code>로 정하실 수 있습니다. 복사한 뒤에 들어온 답변은 여기에 없습니다.

## naru check. 줄마다 ✓, ·, ✗가 앞에 붙는다.

cli-check-well = 고칠 곳이 없습니다.
cli-check-badly = 고칠 곳이 { $count }곳 있습니다.
cli-check-key = 열쇠 파일: { $file }
cli-check-key-none = 열쇠 파일 { JOSA($file, "이/가") } 아직 없습니다. 처음 시작할 때 만듭니다.
cli-check-key-open = 열쇠 파일 { JOSA($file, "을/를") } 다른 사용자도 읽을 수 있습니다. chmod 600으로 막아 주십시오.
cli-check-key-odd = 열쇠 파일 { JOSA($file, "을/를") } 읽을 수 없거나 열쇠가 아닙니다. 보관해 둔 것으로 바꾸어 주십시오.
cli-check-token = 봇 토큰: @{ $bot }
cli-check-telegram-unreachable = { $url }에 연결하지 못했습니다({ $why }). 인터넷, 방화벽, NARU_TELEGRAM_API_URL을 확인해 주십시오.
cli-check-privacy = 개인정보 보호 모드가 켜져 있습니다. 봇은 그룹에서 자신에게 하는 말만 봅니다.
cli-check-privacy-off = 개인정보 보호 모드가 꺼져 있어 봇이 그룹의 모든 말을 봅니다. @BotFather에게 /setprivacy를 보내 @{ JOSA($bot, "을/를") } 고르고 Enable을 누른 다음, 봇을 그룹에서 뺐다가 다시 넣어 주십시오.
cli-check-clock = 시계가 텔레그램과 맞습니다.
cli-check-clock-off = 시계가 텔레그램과 { $seconds }초 다릅니다. 컴퓨터의 시각 동기화(NTP)를 켜 주십시오.
cli-check-polling = 웹훅이 없습니다. 나루가 소식을 가지러 갑니다. 기다리는 소식 { $count }건
cli-check-webhook = 웹훅: { $host } · 기다리는 소식 { $count }건
cli-check-webhook-left = 전에 나루가 건 웹훅({ $host })이 남아 있습니다. naru serve를 시작하면 거두어들입니다.
cli-check-webhook-not-set = 웹훅이 아직 걸려 있지 않습니다. naru serve를 시작하면 겁니다.
cli-check-webhook-foreign = 다른 곳({ $host })의 웹훅이 걸려 있어 나루가 소식을 받지 못합니다. 그곳에서 이 봇을 쓰지 않게 하고 deleteWebhook을 부르시거나, @BotFather에서 토큰을 새로 받아 주십시오.
cli-check-webhook-failing = 텔레그램이 { $host }에 가져다주지 못하고 있습니다: { $why }. 주소가 밖에서 열리는지, 인증서가 맞는지 확인해 주십시오. 기다리는 소식 { $count }건
cli-check-database = 데이터베이스: 판 { $version }/{ $latest }
cli-check-database-none = 데이터베이스가 아직 없습니다. naru import나 naru serve가 만듭니다.
cli-check-database-older = 데이터베이스가 옛 판({ $version }/{ $latest })입니다. 다음에 시작할 때 새 판으로 올립니다. 그 전에 naru backup으로 복사해 두십시오.
cli-check-database-newer = 데이터베이스가 더 새로운 나루의 것입니다({ $version }/{ $latest }). 새 나루를 설치해 주십시오.
cli-check-database-unreachable = 데이터베이스를 열지 못했습니다: { $why }. NARU_DATABASE_URL을 확인해 주십시오.
cli-check-copy = 이 데이터베이스는 복사본입니다. 시작하면 그때까지 나갔어야 할 알림을 보류합니다.
cli-check-held = 보류된 알림이 { $count }건 있습니다. naru held --send나 naru held --drop으로 정해 주십시오.
cli-check-parked = 들어왔으나 처리하지 못해 보관한 것이 { $count }건 있습니다. 로그에서 까닭을 찾아 고치신 뒤 naru parked --again을 실행하십시오.
cli-check-refused = 지난 7일 동안 텔레그램이 받지 않은 글이 { $count }건 있습니다. 받으실 분께 전화나 전자우편으로 알려 주십시오.
cli-check-uncertain = 지난 7일 동안 전해졌는지 알 수 없는 글이 { $count }건 있고, 다시 보내지 않습니다. 받으실 분께 확인해 주십시오.
cli-check-zone-used = 시간대 규칙: { $name } { $version }
cli-check-zone-source = 쓰지 않는 시간대 규칙: { $name } { $version }
cli-check-zones-agree = 앞으로 있을 상담의 시각이 어느 규칙으로 보아도 같습니다.
cli-check-zones-differ = 앞으로 있을 상담 가운데 { $count }건은 옛 규칙을 쓰는 프로그램에서 다른 시각으로 보입니다. 나루의 시각이 새 규칙에 맞습니다.
cli-check-disk = { $folder }: 빈 자리 { $free } MB
cli-check-disk-full = { $folder }에 빈 자리가 { $free } MB뿐입니다. 500 MB가 넘게 비워 주십시오.
