### 샘플 발송: 기업의 등록, 받는 쪽의 확인, 운영사무국의 정산.

## 여러 화면에서 함께 쓰는 조각.
samples-carrier = { $carrier ->
    [ems] 우체국 EMS
    [registered] 등기소포
    [dhl] DHL
    [fedex] FedEx
    [ups] UPS
   *[other] { $name }
}
samples-other-carrier = 기타
samples-customs = { $customs ->
    [sender] 발송인 부담(DDP)
    [receiver] 수취인 부담
   *[unknown] 모름
}
samples-arrival = { $arrival ->
    [arrived] 도착 확인
    [damaged] 파손 도착
    [asked-to-pay] 관세·요금 청구
    [wrong-address] 주소 오류
   *[none] 도착 확인 전
}
# 받는 곳: 바이어에는 측을 붙이고, 무역관은 이름 그대로 씁니다.
samples-receiver-buyer = { $name } 측
samples-receivers = { $more ->
    [0] { $first }
   *[other] { $first } 외 { $more }곳
}
samples-number = { $number ->
    [none] 번호 입력 전(영수증 접수)
   *[other] { $number }
}
samples-parcel = { samples-carrier } { samples-number }
samples-parcel-day = { samples-carrier } { samples-number } · { DAY($day) } 발송

## 기업: 준비사항 ‘샘플’ 화면.
samples-title = <b>{ $title }</b>
samples-due =
    { $late ->
        [yes] 마감이 지났습니다({ DAY($due) }).
       *[no] { DAY($due) }까지 보내 주십시오.
    }
samples-progress = <b>{ $all }곳 중 { $done }곳 완료</b>
samples-none-to-send = 아직 샘플을 보내실 바이어가 없습니다. 상담이 잡히면 이곳에 받는 곳이 보입니다.
samples-draft-cohort = 상담 일정이 아직 확정되지 않아 받는 곳을 보여 드릴 수 없습니다. 확정되면 이곳으로 알려 드립니다.
samples-waived = 운영사무국이 이 준비사항을 면제하였습니다. 보내실 것이 없습니다.
samples-line-open = · { $who }: 발송 전
samples-line-sent = · { $who }: { samples-carrier } { samples-number } · { samples-arrival }
samples-line-office = { $who } ({ $buyers })
samples-begin-button = 발송 등록
samples-resume-button = 이어서 입력
samples-again-button = 처음부터 새로 입력
samples-open-button = { samples-carrier } { samples-number }
samples-back-button = 샘플 발송 현황
samples-preparations-button = 준비사항
samples-resume = 입력하시던 발송 등록이 있습니다. 이어서 하시겠습니까?
samples-kept-draft = 지금까지 입력하신 내용을 보관했습니다. [이어서 입력]을 누르시면 이어서 하실 수 있습니다.
samples-unknown = 이 화면은 열 수 없습니다. 저장하신 내용은 그대로 있습니다.
samples-outdated = 지난 화면의 버튼이어서 바꾼 것이 없습니다. 지금 화면을 다시 보여 드립니다.

## 기업: 발송 한 건.
samples-one = <b>{ samples-parcel }</b>
samples-one-day = 발송일: { DAY($day) }
samples-one-to = 받는 곳: { $who } · { samples-arrival }
samples-one-remark = “{ $remark }”
samples-one-contents = 내용물: { $contents }
samples-one-paid = 발송비: { MONEY($paid) }
samples-one-customs = 관세: { samples-customs }
samples-one-receipt = 영수증 사진: 있음
samples-one-cancelled = 취소하신 발송입니다.
samples-one-waits = 운영사무국이 영수증을 보고 운송장 번호를 입력합니다. 번호를 아시면 [고치기]에서 바로 입력하실 수 있습니다.
samples-track-button = 배송 조회
samples-change-button = 고치기
samples-cancel-button = 발송 취소
samples-cancel-sure = 이 발송을 취소하시겠습니까? 받는 분께 이미 알렸다면 취소도 알려 드립니다.
samples-cancel-yes-button = 네, 발송을 취소합니다
samples-cancel-no-button = 아니요
samples-cancelled = 발송을 취소했습니다: { samples-parcel }
samples-changed-meanwhile = 그사이 이 발송이 바뀌어 저장하지 않았습니다. 지금은 아래와 같습니다.

## 기업: 발송 등록의 질문.
samples-step = <b>{ $step }/{ $steps } { $title }</b>
samples-step-to = 받는 곳
samples-step-carrier = 운송사
samples-step-number = 운송장 번호
samples-step-day = 발송일
samples-step-contents = 내용물
samples-step-paid = 발송비
samples-step-customs = 관세
samples-was = 지금 입력된 내용: { $answer }
samples-ask-to = 이번에 보내신 소포는 어디로 갑니까? 한 소포에 여러 곳의 샘플이 들어 있으면 모두 골라 주십시오.
samples-ask-carrier = { $who }에 보내신 샘플의 운송사를 골라 주십시오.
samples-ask-carrier-name = 운송사의 이름을 입력해 주십시오. 예: 순풍택배
samples-ask-number = { $who }에 보내신 샘플의 운송장 번호를 입력하시거나, 접수 영수증 사진을 보내 주십시오.
samples-ask-day = 언제 보내셨습니까? 날짜를 입력하셔도 됩니다. 예: 9월 7일
samples-ask-contents = 무엇을 보내셨습니까? 받는 분이 알아보시도록 되도록 영어로 적어 주십시오. 예: two tableware sets
samples-ask-paid = 발송비를 얼마 내셨습니까? 정산에 쓰입니다. 예: 45,000원
samples-ask-customs = 현지 관세는 누가 부담합니까?
# 스티커나 음성처럼 뜻밖의 것이 온 뒤, 같은 질문을 다시 여쭐 때.
samples-now-to = 지금은 <b>샘플을 받는 곳</b>을 여쭙고 있습니다. 아래에서 골라 주십시오.
samples-now-carrier = 지금은 <b>{ $who }에 보내신 샘플의 운송사</b>를 여쭙고 있습니다. 아래에서 골라 주십시오.
samples-now-carrier-name = 지금은 <b>{ $who }에 보내신 샘플의 운송사 이름</b>을 여쭙고 있습니다. 이름을 입력해 주십시오.
samples-now-number = 지금은 <b>{ $who }에 보내신 샘플의 운송장 번호</b>를 여쭙고 있습니다. 번호({ $example })를 입력하시거나 접수 영수증 사진을 보내 주십시오.
samples-example = 예: { $number }
samples-now-day = 지금은 <b>{ $who }에 보내신 샘플의 발송일</b>을 여쭙고 있습니다. 날짜(예: 9월 7일)를 입력하시거나 아래에서 골라 주십시오.
samples-now-contents = 지금은 <b>{ $who }에 보내신 샘플의 내용물</b>을 여쭙고 있습니다. 예: two tableware sets
samples-now-paid = 지금은 <b>{ $who }에 보내신 샘플의 발송비</b>를 여쭙고 있습니다. 금액(예: 45,000원)을 입력해 주십시오.
samples-now-customs = 지금은 <b>{ $who }에 보내신 샘플의 관세를 누가 부담하는지</b> 여쭙고 있습니다. 아래에서 골라 주십시오.

samples-to-on-button = ✓ { $who } 빼기
samples-to-off-button = { $who } 넣기
samples-to-all-button = 아직 보내지 않은 곳 모두 넣기
samples-to-done-button = 다 골랐습니다 ({ $count }곳)
samples-today-button = 오늘 { DAY($day) }
samples-yesterday-button = 어제 { DAY($day) }
samples-skip-button = 적지 않겠습니다
samples-keep-button = 그대로 두기
samples-step-back-button = 이전
samples-later-button = 나중에 하기
samples-help-button = 사무국에 문의
samples-today-words = 오늘, 금일
samples-yesterday-words = 어제, 전일
samples-skip-words = 적지 않겠습니다, 없음, 없습니다, 건너뛰기, 모름, 모릅니다

samples-choose-first = 받는 곳을 한 곳 이상 골라 주십시오.
samples-number-unread = 운송장 번호를 읽지 못했습니다. 저장한 것은 없습니다. 번호만 다시 입력하시거나 접수 영수증 사진을 보내 주십시오.
samples-number-wrong-check = 번호를 다시 확인해 주십시오. <code>{ $number }</code> 번호는 { samples-carrier }의 검사 숫자와 맞지 않아, 한 글자가 잘못 적혔을 수 있습니다. 아직 저장하지 않았습니다. 바른 번호를 다시 입력하시거나, 영수증에 그대로 적혀 있으면 아래를 눌러 주십시오.
samples-number-wrong-shape = <code>{ $number }</code> 번호는 { samples-carrier }의 번호와 모양이 다릅니다. 아직 저장하지 않았습니다. 바른 번호를 다시 입력하시거나, 영수증에 그대로 적혀 있으면 아래를 눌러 주십시오.
samples-number-looks-like = <code>{ $number }</code> 번호는 { $other } 번호처럼 보입니다. 고르신 운송사는 { samples-carrier }입니다. 어느 쪽이 맞습니까?
samples-number-keep-button = 그대로 저장
samples-number-as-button = { JOSA($other, "으로/로") } 바꾸기
samples-number-retype-button = 번호 다시 입력
samples-number-taken = 운송장 번호 <code>{ $number }</code>{ PARTICLE($number, "을/를") } 적었습니다.
samples-number-found = 사진 설명에서 운송장 번호 <code>{ $number }</code>{ PARTICLE($number, "을/를") } 읽고, 사진을 영수증으로 함께 받았습니다.
samples-number-known = 운송장 번호 <code>{ $number }</code> 발송은 이미 등록하셨습니다. 새로 저장한 것은 없습니다.
samples-number-elsewhere = 운송장 번호 <code>{ $number }</code>{ PARTICLE($number, "은/는") } 이미 다른 발송에 등록되어 있어 받을 수 없습니다. 영수증의 번호를 다시 확인하시고, 번호가 맞으면 운영사무국에 문의해 주십시오. 앞서 입력하신 내용은 그대로 있습니다.
samples-receipt-taken = 영수증 사진을 받았습니다. 운송장 번호는 운영사무국이 사진을 보고 입력합니다.
samples-receipt-added = 사진을 영수증으로 받았습니다.
samples-receipt-refused = 영수증은 사진이나 PDF로만 받을 수 있어 저장하지 않았습니다. 앞서 입력하신 내용은 그대로 있습니다. 사진을 찍어 보내 주십시오.
samples-receipt-too-big = 파일이 20MB를 넘어 받지 못했습니다. 앞서 입력하신 내용은 그대로 있습니다. 사진으로 찍어 보내 주십시오.
samples-receipt-lost = { samples-parcel } 영수증 사진을 열지 못했습니다. 발송 등록은 그대로 있습니다. [고치기]를 누르신 뒤 사진을 다시 보내 주십시오.
samples-day-unread = 날짜를 읽지 못했습니다. 저장한 것은 없습니다. 9월 7일, 9/7, 어제처럼 입력해 주십시오.
samples-day-future = 입력하신 날짜({ DAY($day, year: "yes") })는 아직 오지 않은 날이어서 받을 수 없습니다. 실제로 보내신 날짜를 입력해 주십시오. 아직 보내지 않으셨으면 [나중에 하기]를 눌러 주십시오.
samples-day-old = 입력하신 날짜({ DAY($day, year: "yes") })는 두 달보다 더 지난 날입니다. 이날 보내신 것이 맞습니까?
samples-day-keep-button = 네, 맞습니다
samples-text-long = 글이 너무 깁니다. { $limit }자 안으로 적어 주십시오. 앞서 입력하신 내용은 그대로 있습니다.
samples-text-empty = 글자를 읽지 못했습니다. 다시 입력해 주십시오. 앞서 입력하신 내용은 그대로 있습니다.
samples-paid-unread = 금액을 읽지 못했습니다. 저장한 것은 없습니다. 45,000원이나 USD 40처럼 입력해 주십시오.
samples-choose-button-please = 아래 버튼에서 골라 주십시오.

samples-summary = <b>발송 내용을 확인해 주십시오.</b>
samples-summary-correct = <b>고친 내용을 확인해 주십시오.</b>
samples-summary-to-many = 받는 곳: { $list }
samples-summary-carrier = 운송사: { samples-carrier }
samples-summary-number = 운송장 번호: { samples-number }
samples-summary-doubted = 운송장 번호: { samples-number } (검사 숫자가 맞지 않는 채로 저장합니다)
samples-summary-day = 발송일: { DAY($day) }
samples-summary-contents = 내용물: { $contents }
samples-summary-no-contents = 내용물: 적지 않음
samples-summary-paid = 발송비: { MONEY($paid) }
samples-summary-no-paid = 발송비: 적지 않음
samples-summary-customs = 관세: { samples-customs }
samples-summary-receipt = 영수증 사진: 있음
samples-summary-tells = 저장하시면 받는 분께 알려 드립니다.
samples-save-button = 저장합니다
samples-edit-to-button = 받는 곳 고치기
samples-edit-carrier-button = 운송사 고치기
samples-edit-number-button = 번호 고치기
samples-edit-day-button = 발송일 고치기
samples-edit-contents-button = 내용물 고치기
samples-edit-paid-button = 발송비 고치기
samples-edit-customs-button = 관세 고치기
samples-saved = 발송을 저장했습니다: { samples-parcel }
samples-corrected = 발송 내용을 고쳤습니다: { samples-parcel }
samples-saved-before = 이 발송은 이미 저장되어 있습니다.
samples-drop-ask = 입력하시던 발송 등록을 어떻게 하시겠습니까?
samples-drop-yes-button = 지웁니다
samples-drop-later-button = 보관하고 나중에 하기
samples-drop-no-button = 계속 입력합니다
samples-dropped = 입력하시던 내용을 지웠습니다. 저장된 발송은 그대로 있습니다.

## 기업에 알리는 글.
samples-firm-arrived-buyer = { $name } 측이 샘플을 받았다고 알려 왔습니다.
samples-firm-arrived-office = { $name }에서 샘플을 받았다고 알려 왔습니다.
samples-firm-numbered = 운영사무국이 접수 영수증을 보고 운송장 번호를 입력했습니다: { samples-parcel }
samples-firm-registered = 운영사무국이 샘플 발송을 대신 등록했습니다.
samples-firm-registered-wrong = 사실과 다르면 아래에서 고쳐 주십시오.
samples-firm-open-button = 발송 내용 보기

## 받는 쪽(바이어). 한국어로 읽는 분도 있다.
samples-buyer-none = 지금 오고 있는 샘플이 없습니다. 참가기업이 샘플을 보내면 이곳으로 알려 드립니다.
samples-buyer-list = <b>받으실 샘플 { $count }건</b>
samples-buyer-one = { JOSA($firm, "이/가") } 보낸 샘플입니다.
samples-buyer-contents = 내용물: { $contents }
samples-buyer-parcel = { samples-carrier } { samples-number }
samples-buyer-parcel-day = { samples-carrier } { samples-number } · { DAY($day) } 발송
samples-buyer-office = { $office }에서 받아 전해 드립니다.
samples-buyer-customs =
    { $customs ->
        [sender] 관세는 보낸 기업이 부담합니다. 비용을 청구받으시면 내기 전에 알려 주십시오.
        [receiver] 관세가 있으면 받으시는 쪽에서 부담합니다.
       *[unknown] 세관이나 운송사가 비용이나 서류를 요구하면 내기 전에 알려 주십시오.
    }
samples-buyer-answer = 답변: { samples-arrival }
samples-buyer-open-button = { $firm }: { samples-carrier } { samples-number }
samples-buyer-back-button = 받으실 샘플 목록
samples-arrived-button = 잘 도착했습니다
samples-damaged-button = 파손되어 왔습니다
samples-asked-to-pay-button = 비용을 청구받았습니다
samples-wrong-address-button = 주소가 다릅니다
samples-chosen-button = ✓ { $answer }
samples-thanks-arrived = 알려 주셔서 감사합니다. { $later ->
    [no] 보낸 기업에 전했습니다.
   *[yes] 보낸 기업에는 업무 시간인 { WHEN($told) }에 전해집니다.
}
samples-thanks-trouble = 알려 주셔서 감사합니다. { $later ->
    [no] 운영사무국이 바로 확인하고 연락드리겠습니다.
   *[yes] 운영사무국에는 업무 시간인 { WHEN($told) }에 전해지며, 확인하고 연락드리겠습니다.
}
samples-remark-ask = { $arrival ->
    [damaged] 무엇이 어떻게 파손되었는지 한 문장으로 적어 주시겠습니까?
    [asked-to-pay] 누가 얼마를 청구했는지 한 문장으로 적어 주시겠습니까? 연락드릴 때까지 내지 말아 주십시오.
   *[wrong-address] 바른 주소를 한 문장으로 적어 주시겠습니까?
}
samples-no-remark-button = 적지 않겠습니다
samples-remark-thanks = 감사합니다. { $later ->
    [no] 운영사무국에 전했습니다.
   *[yes] 저장했으며, 운영사무국에는 업무 시간인 { WHEN($told) }에 전해집니다.
}
samples-not-yours = 이 샘플은 열 수 없습니다. 바뀐 것은 없습니다.
samples-called-back = 이 샘플은 보낸 기업이 발송을 취소하였습니다. 확인하실 것이 없습니다.
# 이미 알린 발송이 바뀌었을 때.
samples-buyer-changed = { $firm }에서 보낸 샘플의 내용이 바뀌었습니다.
samples-buyer-called-back = 전에 알려 드린 { $firm }의 샘플은 발송이 취소되었습니다. 기다리지 않으셔도 됩니다.

## 운영사무국.
samples-staff-trouble =
    <b>샘플 문제: { $arrival ->
        [damaged] 파손되어 도착했습니다.
        [asked-to-pay] 받는 쪽이 관세·요금을 청구받았습니다.
       *[wrong-address] 주소가 다릅니다.
    }</b>
    보낸 기업: { $firm }
    받는 곳: { $who }
samples-staff-parcel = { samples-parcel }
samples-staff-remark = 받는 쪽 설명: “{ $remark }”
samples-staff-todo =
    { $arrival ->
        [damaged] 받는 쪽에 사진을 부탁하고, 다시 보낼지 기업과 정해 주십시오.
        [asked-to-pay] 받는 쪽이 내기 전에, 누가 부담할지 기업과 정해 알려 주십시오.
       *[wrong-address] 바른 주소를 확인해 기업과 운송사에 알려 주십시오.
    }
samples-staff-remarked = { JOSA($who, "이/가") } { $firm } 샘플에 대해 설명을 보내왔습니다.
samples-staff-mended = { $who }: { $firm } 샘플의 답변을 ‘{ $before }’에서 ‘{ $after }’{ PARTICLE($after, "으로/로") } 바꾸었습니다.
samples-staff-number-wanted = { JOSA($firm, "이/가") } 샘플 접수 영수증을 보냈습니다. 영수증을 보고 운송장 번호를 입력해 주십시오.
samples-staff-open-button = 발송 열기
samples-staff-list =
    <b>샘플 발송 { $count }건</b>
    번호 입력 대기 { $waiting }건 · 도착 확인 { $arrived }곳 · 문제 { $trouble }곳 · 답변 전 { $open }곳
samples-staff-list-button = 샘플 발송
samples-staff-for-button = 기업 대신 등록
samples-staff-which-firm = 어느 기업이 보낸 샘플입니까?
# 발송 등록의 질문마다 맨 위에: 운영사무국이 전화를 받고 대신 입력할 때.
samples-staff-for = <b>{ $firm }</b>의 발송을 대신 등록합니다.
samples-staff-begun = { $begun }의 발송을 입력하시던 중입니다. 저장하지 않은 내용은 보관되어 있습니다.
samples-staff-resume-button = { $begun } 이어서 입력
samples-staff-anew-button = 지우고 { $firm } 등록
samples-staff-registered = { $firm }의 발송을 대신 등록했습니다.{ $count ->
        [0] { " " }알려 드릴 수 있는 담당자가 없어 기업에는 알리지 못했습니다.
       *[other] { $later ->
            [no] { " " }기업 담당자 { $count }명에게 알렸습니다.
           *[yes] { " " }기업 담당자 { $count }명에게는 업무 시간인 { WHEN($told) }에 알려 드립니다.
        }
    }
samples-staff-list-empty = 아직 등록된 샘플 발송이 없습니다.
samples-staff-item-button = { $firm } · { samples-carrier } { samples-number }
samples-staff-page = { $page }/{ $pages }쪽
samples-staff-before-button = 앞쪽
samples-staff-after-button = 다음 쪽
samples-staff-sheet-button = 정산표 받기
samples-staff-back-button = 발송 목록
samples-staff-home-button = 처음
samples-staff-one-firm = 보낸 기업: { $firm }
samples-staff-receipt-button = 영수증 보기
samples-staff-number-button = 운송장 번호 입력
samples-staff-number-ask = <b>{ $firm }</b>의 { samples-parcel }: 영수증에 적힌 운송장 번호를 입력해 주십시오.
samples-staff-numbered = 운송장 번호 <code>{ $number }</code>{ PARTICLE($number, "을/를") } { $later ->
    [no] 저장하고 기업에 알렸습니다.
   *[yes] 저장했습니다. 기업에는 업무 시간인 { WHEN($told) }에 알려 드립니다.
}
samples-staff-number-elsewhere = 운송장 번호 <code>{ $number }</code>{ PARTICLE($number, "은/는") } { $firm }의 다른 발송에 등록되어 있어 저장하지 않았습니다.
samples-staff-receipt = { JOSA($firm, "이/가") } 보낸 접수 영수증입니다.
samples-staff-receipt-file = 영수증
samples-staff-no-receipt = 영수증 사진이 아직 저장되지 않았습니다. 잠시 뒤 다시 눌러 주십시오.
samples-staff-mark-button = { $who }: { samples-arrival }
samples-staff-marked = { $who }: ‘{ $answer }’{ PARTICLE($answer, "으로/로") } 저장했습니다.
samples-staff-making = 정산표를 만들고 있습니다. 다 되면 이곳으로 보내 드립니다.
samples-staff-sheet = <b>{ $cohort }</b> 샘플 정산표입니다.
samples-staff-sheet-failed = 정산표를 만들지 못했습니다. 저장된 발송은 그대로입니다. 잠시 뒤 다시 눌러 주십시오.
samples-sheet-file = { $code }-샘플-정산.xlsx

## 정산표의 제목과 칸.
settlement-sheet = 발송 내역
settlement-firms-sheet = 기업별 합계
settlement-code = 기업코드
settlement-firm = 기업명
settlement-date = 발송일
settlement-carrier = 운송사
settlement-number = 운송장 번호
settlement-receivers = 받는 곳
settlement-contents = 내용물
settlement-won = 발송비(원)
settlement-foreign = 발송비(외화, 각 통화 단위)
settlement-currency = 통화
settlement-receipt = 영수증
settlement-yes = 있음
settlement-no = 없음
settlement-count = 발송 건수(건)
settlement-sum-won = 합계(원)
settlement-sum-foreign = 합계(외화, 각 통화 단위)
settlement-limit = 지원한도
settlement-over = 한도 초과액
settlement-mark = 비고
settlement-is-over = 한도 초과
settlement-no-amount = 발송비 미입력 { $count }건
