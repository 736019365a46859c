### 명령 목록, 봇의 이름과 소개, 명령처럼 쓰는 낱말.

# 채팅창의 [메뉴]에 보이는 명령 설명.
command-start = 등록하거나 첫 화면을 엽니다
command-home = 첫 화면을 엽니다
command-schedule = 내 상담 일정을 봅니다
command-preparations = 준비사항을 봅니다
command-catalog = 카탈로그를 내거나 봅니다
command-samples = 샘플 발송과 도착을 알립니다
command-log = 상담일지를 작성합니다
command-news = 상담 뒤 진행 상황을 알립니다
command-help = 도움말을 보거나 운영사무국에 문의합니다
command-language = 언어를 바꿉니다 / Change the language
command-privacy = 개인정보 처리 안내를 봅니다
command-settings = 언어와 시간대, 내 정보를 봅니다
command-cancel = 하던 일을 그만둡니다

# 운영사무국에만 보이는 명령.
command-today = 오늘 상담을 봅니다
command-broadcast = 공지를 쓰고 보냅니다
command-people = 참가 등록 현황을 봅니다
command-report = 결과보고 파일을 받습니다
command-import = 사업 파일을 올립니다
command-publish = 일정을 공개합니다

# 대화방 목록에 보이는 이름.
bot-name = { $host } 화상상담 알림

# 봇 프로필에 보이는 한 줄 소개. 120자까지.
bot-about = { $host } 화상상담의 일정과 준비사항을 알려 드립니다. 인증번호, 비밀번호, 송금은 어떤 경우에도 요청하지 않습니다.

# [시작]을 누르기 전 빈 대화방에 보이는 소개. 512자까지.
bot-description =
    { $host } 화상상담에 참가하시는 기업 담당자와 바이어, 통역사께 상담 일정과 준비사항을 안내해 드립니다.

    개인별로 보내 드린 초대 주소를 누르시거나, [시작]을 누른 뒤 등록번호를 입력해 주시기 바랍니다.

    인증번호, 비밀번호, 송금은 어떤 경우에도 요청하지 않습니다.

# 글로 써도 명령이 되는 낱말. 쉼표로 나눈다.
word-home = 처음, 처음으로, 홈, 메뉴, 시작
word-cancel = 취소, 그만, 중단
word-back = 뒤로, 이전, 돌아가기
word-schedule = 일정, 내 일정, 상담 일정, 상담, 내 상담
word-preparations = 준비, 준비사항
word-log = 상담일지, 일지, 상담 일지
word-news = 소식, 사후관리, 진행 상황, 새 소식
word-deals = 계약, 수출, 계약 수출, 계약·수출
word-samples = 샘플, 샘플 발송
word-catalog = 카탈로그, 상담자료
word-help = 도움말, 도움, 문의, 사무국, 운영사무국
word-language = 언어, 한국어
word-privacy = 개인정보
word-settings = 설정, 알림 설정
word-today = 오늘, 오늘 상담
word-announcements = 공지, 공지사항
word-report = 보고서, 결과보고, 결과보고서

# 버튼 대신 글로 하는 대답.
word-yes = 네, 예, 동의, 동의합니다, 확인했습니다, 좋습니다
word-no = 아니요, 아니오, 동의하지 않습니다, 동의 안 합니다, 거부
