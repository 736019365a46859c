### 체험(naru demo): 시작할 때 화면에 찍히는 안내와, 전화기가 놓인 페이지의 낱말.

## 시작할 때 찍히는 안내.
# 주소는 따로 한 줄에 찍힌다.
demo-ready = 나루 체험이 시작되었습니다. 브라우저에서 아래 주소를 열어 주십시오.
demo-cohort = { $title }: 참가자 { $people }명 중 { $joined }명이 등록을 마쳤고, 체험 시각은 첫 상담 전날인 { WHEN($now) }입니다.
demo-try =
    이렇게 해 보십시오.
    1. { $firm }의 전화기와 { $buyer } 측의 전화기에서 참석 여부를 알립니다.
    2. ‘다음 알림까지’를 눌러 하루 전, 1시간 전, 10분 전 알림을 두 언어로 읽습니다.
    3. 운영사무국의 전화기에서 상담 시간을 옮기고, 두 전화기에서 이전 시간과 새 시간을 확인합니다.
demo-try-joining =
    4. 이름을 눌러 아직 등록하지 않은 { $firm } 또는 { $buyer } 측을 고르고 ‘시작’을 누르면 등록 과정을 볼 수 있습니다.
demo-try-page =
    5. 기업이나 바이어의 전화에서 [설정]과 [개인 페이지]를 차례로 누르면 텔레그램 없이 인터넷 화면에서 똑같이 쓸 수 있습니다.
demo-stop = 끝내려면 Ctrl+C를 누르십시오.
# 자료가 어디에 남는지: 임시 폴더이거나 --keep로 정한 폴더.
demo-temporary = 체험 자료는 끝낼 때 모두 지워집니다.
demo-kept = 체험 자료는 { $folder }에 남습니다.

## 시작하지 못할 때.
demo-port-taken = { $port }번 포트를 다른 프로그램이 쓰고 있습니다. --port로 다른 번호를 정하거나, --port 0으로 비어 있는 번호를 쓰십시오.
demo-no-file = { $file } 파일을 읽을 수 없습니다. 경로를 확인하시거나 icheon, yangju 중 하나를 적어 주십시오.
demo-bad-file = { $file } 파일로는 체험을 시작할 수 없습니다. 아래 내용을 고친 뒤 다시 실행해 주십시오.
demo-no-meetings = { $file } 파일에 상담이 하나도 없어 체험을 시작할 수 없습니다.
demo-other-cohort = { $folder } 폴더에는 다른 체험({ $code })의 자료가 있습니다. --keep로 다른 폴더를 정해 주십시오.

# 미리 등록된 사람들이 종이로 낸 동의서. 기록에 남는 문서 이름이다.
demo-paper = 참가신청서에 첨부된 개인정보 동의서

# 체험에서 사무국이 나누어 준 시장보고서 파일의 제목.
demo-report = 현지 시장보고서

## 페이지 위쪽의 시계.
demo-title = 나루 체험
demo-clock = 체험 시각
demo-add-ten = +10분
demo-next = 다음 알림까지
demo-pause = 일시정지
demo-play = 1배속
demo-play-fast = 60배속
# 다른 언어의 이름.
demo-language = English

## 사람 고르기.
demo-choose = 사람 고르기
demo-search = 이름 또는 회사
demo-nobody = 찾으시는 사람이 없습니다.
demo-not-joined = 등록 전
demo-role-firm = 참가기업
demo-role-buyer = 바이어
demo-role-interpreter = 통역사
demo-role-staff = 운영사무국
# 이름 아래에, 통역하는 언어와 함께.
demo-interpreter = { $languages ->
    [none] 통역사
   *[other] 통역사 · { $languages }
}
demo-unread = 읽지 않은 메시지
demo-close = 닫기

## 전화기.
demo-start = 시작
# 차단했다가 다시 여는 대화.
demo-restart = 다시 시작
demo-write = 메시지
demo-send = 보내기
demo-attach = 파일 첨부
demo-commands = 명령어
demo-newest = 최신 메시지로
demo-edited = 수정됨
demo-photo = 사진
demo-download = 내려받기
demo-other = 이 화면에서 볼 수 없는 메시지입니다.
demo-disconnected = 연결이 끊겨 다시 연결하고 있습니다.
