### 개인 페이지: 텔레그램을 쓰지 않아도 같은 일을 할 수 있는 인터넷 화면과, PC에서 파일 올리기.

## 대화에서 개인 페이지를 알려 드릴 때.
page-button = 개인 페이지
page-open-button = 개인 페이지 열기
page-told =
    <b>개인 페이지</b>
    { $link }

    PC나 휴대전화의 인터넷 창에서 이 대화와 똑같이 이용하실 수 있습니다. 본인만 쓰시는 주소이니 다른 분께 전달하지 마십시오. { DAY($until, year: "yes") }까지 열립니다.

## 대화에서 [PC에서 올리기]를 누르셨을 때.
upload-button = PC에서 올리기
upload-code =
    <b>{ $title }</b>
    사무실 PC의 인터넷 창에서 아래 주소를 열고 번호 여섯 자리를 입력해 주십시오.

    { $address }
    번호: <code>{ $code }</code>

    { WHEN($until) }까지 한 번 쓸 수 있는 번호입니다. 한 번에 모두 { $most }MB까지 올리실 수 있습니다.
# 이미 개인 페이지를 쓰고 계실 때.
upload-here = 화면 아래의 [파일 보내기]에서 바로 올리실 수 있습니다.
upload-not-taken = PC에서 올리신 파일을 저장하지 못했습니다. 이 준비사항이 더 이상 귀사에 해당하지 않습니다. 앞서 주신 자료는 그대로 있습니다.

## 개인 페이지의 화면.
page-title = { $host } 화상상담
page-skip = 본문으로 건너뛰기
page-invited =
    <b>{ $host }</b>
    { $title }

    참가하시는 분의 개인 페이지입니다. 일정을 확인하고 답변하시며 자료를 주고받으실 수 있습니다.
page-safe = 인증번호, 비밀번호, 송금은 어떤 경우에도 요청하지 않습니다.{ $page ->
        [none] {""}
       *[other] {" "}진위 확인: { $page }
    }
page-office = 운영사무국 { office-line } ({ office-hours })
page-continue-button = 계속
page-answer-label = 답변이나 사무국에 전하실 말씀
page-answer-button = 보내기
page-file-label = 파일 (한 번에 모두 { $most }MB까지, 여러 개 가능)
page-file-button = 파일 보내기
page-download-button = 받기: { $name }
page-before = 앞의 안내
page-leave-button = 나가기
page-actions = 답변 선택
page-tools = 화면 메뉴
page-home-button = 처음
page-too-long = 글이 너무 길어 저장하지 않았습니다. { $most }자 안에서 나누어 보내 주십시오.
page-no-file = 파일이 선택되지 않았습니다. 파일을 고르신 뒤 [파일 보내기]를 눌러 주십시오.
page-not-here = 이 작업의 결과는 텔레그램 대화로만 알려 드릴 수 있습니다. 바뀐 것은 없습니다. 운영사무국으로 연락해 주십시오.
page-progress = 올리는 중입니다.

## PC에서 올리기 화면.
upload-page-title = PC에서 파일 올리기
upload-page-ask = 텔레그램 대화에서 받으신 번호 여섯 자리를 입력해 주십시오.
upload-page-code-label = 번호 여섯 자리
upload-page-code-button = 확인
upload-page-wrong = 번호가 맞지 않거나 기한이 지났습니다. 대화에서 [PC에서 올리기]를 눌러 새 번호를 받아 주십시오.
upload-page-for = <b>{ $title }</b> 파일을 올려 주십시오.
upload-page-done = 파일 { $count }개를 받았습니다. 확인 내용은 텔레그램 대화로 알려 드립니다. 더 올리실 파일이 있으면 이어서 올려 주십시오.

## 열 수 없는 화면. 두 언어로 나란히 보입니다.
page-lost-title = 페이지를 열 수 없습니다
page-lost = 주소가 맞지 않거나 기한이 지났거나 새 주소로 바뀌었습니다. 받으신 주소를 다시 확인하시거나 운영사무국에 새 주소를 요청해 주십시오.
page-often-title = 잠시 뒤에 다시 열어 주십시오
page-often = 짧은 시간에 시도가 많아 잠시 받지 않습니다. 저장된 내용은 그대로 있습니다. { $minutes }분 뒤에 다시 시도해 주십시오.
page-out-title = 개인 페이지가 닫혀 있습니다
page-out = 개인 페이지에서 나오셨거나 기한이 지났습니다. 받으신 개인 주소를 다시 열어 주십시오. 저장된 내용은 그대로 있습니다.
page-form-title = 다시 시도해 주십시오
page-form = 보내신 내용을 확인할 수 없어 저장하지 않았습니다. 화면을 다시 여신 뒤 보내 주십시오. 앞서 저장하신 내용은 그대로 있습니다.
page-failed-title = 처리하지 못했습니다
page-failed = 죄송합니다. 방금 보내신 내용을 처리하지 못했습니다. 앞서 저장하신 내용은 그대로 있습니다. 잠시 뒤 다시 시도하시거나 운영사무국으로 연락해 주십시오.
page-big-title = 파일이 너무 큽니다
page-big = 한 번에 모두 { $most }MB까지 올리실 수 있습니다. 방금 올리신 것은 저장하지 않았으며, 앞서 주신 자료는 그대로 있습니다. 나누거나 줄여서 다시 올려 주십시오.
page-many-title = 파일이 너무 많습니다
page-many = 한 번에 { $most }개까지 올리실 수 있습니다. 방금 올리신 것은 저장하지 않았으며, 앞서 주신 자료는 그대로 있습니다. 나누어 다시 올려 주십시오.
page-stalled-title = 올리기가 멈추었습니다
page-stalled = 파일이 1분 동안 더 들어오지 않아 저장하지 않았습니다. 앞서 주신 자료는 그대로 있습니다. 인터넷 연결을 확인하신 뒤 다시 올려 주십시오.
page-busy-title = 올리고 있는 파일이 많습니다
page-busy = 지금 올리고 있는 파일이 많아 받지 않았습니다. 이 창에서 올리고 있는 파일이 있으면 끝난 뒤에, 없으면 몇 분 뒤에 다시 올려 주십시오. 앞서 주신 자료는 그대로 있습니다.
page-full-title = 지금은 파일을 받을 수 없습니다
page-full = 저장할 곳이 거의 차서 방금 올리신 것은 하나도 받지 않았습니다. 앞서 주신 자료는 그대로 있습니다. 안내받으신 운영사무국 번호로 전화해 주십시오.
page-none-title = 파일이 없습니다
page-long-title = 글이 너무 깁니다
page-back-button = 이전 화면으로

## 운영사무국 화면: 텔레그램을 쓰지 않는 분께 드릴 주소.
staff-person-page = 개인 페이지를 { WHEN($at) }에 여셨습니다.
staff-address-button = 개인 페이지 주소
staff-address =
    <b>{ $name }</b> 개인 페이지입니다. 텔레그램을 쓰지 않으셔도 이 주소에서 똑같이 이용하십니다.
    { $link }

    이 주소를 가진 사람은 본인으로 여겨집니다. 본인께만 보내 주십시오. { WHEN($until) }까지 열립니다.
staff-address-new-button = 새 주소 발급(이전 주소 취소)
staff-address-renewed = 새 주소를 발급하였습니다. 전에 드린 주소와 그 주소로 열린 화면은 이제 쓸 수 없습니다.
staff-address-renewed-before = 그사이 새 주소가 발급되어 다시 발급하지 않았습니다. 지금의 주소는 아래와 같습니다.

## 무역관 화면: 받을 샘플과 도착 확인.
office-parcels =
    { $title } · { $count ->
        [0] 받으실 샘플이 아직 없습니다.
       *[other] 받으실 샘플 { $count }건입니다. 도착하면 아래에서 알려 주시기 바랍니다.
    }
office-buyers = 받는 바이어: { $buyers }

## 운영사무국 화면: 무역관에 드릴 주소.
staff-offices-button = 무역관 페이지 주소
staff-offices = <b>{ $cohort }</b> 무역관 페이지입니다. 샘플을 대신 받는 무역관이 이 주소에서 도착을 확인합니다. 해당 무역관에만 보내 주십시오.
staff-office-line =
    <b>{ $office }</b>
    { $link }
staff-office-new-button = { $office } 새 주소 발급
