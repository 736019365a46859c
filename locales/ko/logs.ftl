### 상담일지: 상담이 끝난 뒤 기업, 바이어, 통역사가 답하는 글.

## 여러 화면에서 함께 쓰는 조각.
log-meeting = { $side ->
    [firm] { $buyer } 측과의 상담
    [buyer] { JOSA($firm, "과/와") }의 상담
   *[interpreter] { JOSA($firm, "과/와") } { $buyer } 측의 상담
}
log-name = { $side ->
    [firm] { $buyer }
    [buyer] { $firm }
   *[interpreter] { $firm } · { $buyer }
}
log-held = { $held ->
    [buyer-absent] { $side ->
        [buyer] 저희가 참석하지 못했습니다
       *[other] 바이어 불참
    }
    [firm-absent] { $side ->
        [firm] 우리 회사 불참
       *[other] 기업 불참
    }
    [connection] 접속 문제로 못 했습니다
    [elsewhere] 따로 만났습니다
   *[held] 진행했습니다
}
log-interest = { $score ->
    [5] 5점 매우 높음
    [4] 4점 높음
    [3] 3점 보통
    [2] 2점 낮음
   *[1] 1점 없음
}
log-score = { $score ->
    [5] 5점 매우 만족
    [4] 4점 만족
    [3] 3점 보통
    [2] 2점 불만족
   *[1] 1점 매우 불만족
}
log-next = { $next ->
    [talking] 직접 협의 계속
    [material] 추가 자료
    [samples] 샘플
    [quotation] 견적
    [contract] 계약·발주 조건 협의
    [visit] 방문·재상담
   *[nothing] 계획 없음
}
log-prepared = { $prepared ->
    [both] 양쪽 모두 준비되어 있었습니다
    [firm-only] 기업만 준비되어 있었습니다
    [buyer-only] 바이어만 준비되어 있었습니다
   *[neither] 양쪽 모두 부족했습니다
}
log-unknown = 잘 모름
log-amount = { MONEY($amount) }
log-list = { $list }
# 단위를 쓰셨으면 그대로 적는다.
log-product = { $name } × { MONEY($price) } × { $measure ->
    [none] { $quantity }개
   *[other] { $quantity }{ $measure }
}
log-worked = { SPAN($start, $end) }

## 알림. 한 건이면 첫 질문이 바로 보입니다.
log-thanks = { $days ->
    [0] 오늘 { log-meeting }, 수고 많으셨습니다.
    [-1] 어제 { log-meeting }, 수고 많으셨습니다.
   *[other] { DAY($start) } { log-meeting }, 수고 많으셨습니다.
}
# 아직 보내지 않으셨을 때 한 번 더.
log-again = { $days ->
    [0] 오늘 { log-meeting }에 대한 상담일지를 아직 받지 못했습니다.
    [-1] 어제 { log-meeting }에 대한 상담일지를 아직 받지 못했습니다.
   *[other] { DAY($start) } { log-meeting }에 대한 상담일지를 아직 받지 못했습니다.
}
log-length = { $side ->
    [firm] 상담일지는 여섯 단계이며 1분이면 작성하실 수 있습니다.
    [buyer] 상담일지는 네 단계이며 1분이면 작성하실 수 있습니다.
   *[interpreter] 상담일지는 세 단계이며 1분이면 작성하실 수 있습니다.
}
log-first = <b>1/{ $steps }.</b> { log-ask-held }
log-thanks-several = 상담 { $count }건, 수고 많으셨습니다. 상담일지를 작성해 주시기 바랍니다. 한 건에 1분이면 됩니다.
log-again-several = 상담 { $count }건의 상담일지를 아직 받지 못했습니다. 작성해 주시기 바랍니다. 한 건에 1분이면 됩니다.
log-numbered = { $number }. { log-name } · { DAY($start) } { TIME($start) }
log-choose = 아래에서 상담을 골라 주십시오.
log-readers = { $side ->
    [firm] 답변은 운영사무국과 { $host }만 보며, 바이어와 다른 기업에는 공개되지 않습니다.
    [buyer] 답변은 운영사무국과 { $host }만 보며, 기업에는 공개되지 않습니다.
   *[interpreter] 답변은 운영사무국과 { $host }만 보며, 기업과 바이어에는 공개되지 않습니다.
}
log-until = { DAY($until) }까지 작성하실 수 있습니다.

## 질문.
log-step = <b>{ $step }/{ $steps }</b> · { log-meeting }
log-ask-held = 상담은 예정대로 진행되었습니까?
log-ask-interest = { $side ->
    [buyer] { JOSA($firm, "과/와") }의 거래에 얼마나 관심이 있으십니까?
   *[other] 바이어의 관심은 어느 정도였습니까?
}
log-ask-consulted = 상담액은 얼마입니까? 상담에서 오간 거래 규모를 말합니다. 예: 개당 10달러인 제품 5,000개를 두고 상담하셨으면 5만 달러입니다. 아래에서 고르시거나 금액을 입력해 주십시오.
log-ask-prospective = 계약추진액은 얼마입니까? 상담액 가운데 1년 안에 계약이 가능하다고 보시는 금액을 말합니다. 예: 5만 달러를 상담하시고 그중 1만 달러의 시험 주문이 유력하면 1만 달러입니다. 아래에서 고르시거나 금액을 입력해 주십시오.
# 사업이 계약추진액을 따로 정했을 때.
log-ask-prospective-defined = 계약추진액은 얼마입니까? { $definition } 아래에서 고르시거나 금액을 입력해 주십시오.
log-ask-next = 다음에 하기로 하신 일을 모두 고르신 뒤 [다음]을 눌러 주십시오.
log-ask-prepared = 양쪽의 상담 준비는 어떠했습니까?
log-quick-button = { $dollars ->
    [10000] 1만 달러
    [30000] 3만 달러
    [50000] 5만 달러
    [100000] 10만 달러
    [300000] 30만 달러
   *[500000] 50만 달러
}
log-nothing-button = 없음 (0달러)
log-type-button = 직접 입력
log-unknown-button = 잘 모르겠습니다
log-unknown-words = 모름, 모릅니다, 잘 모름, 모르겠습니다, 잘 모르겠습니다, 잘 모르겠음, 미정
log-type-hint = 금액을 글로 입력해 주십시오. 예: 5만불, 3천만원, USD 50,000
log-amount-unread = 금액을 읽지 못해 저장하지 않았습니다. 통화와 함께 숫자로 입력해 주십시오. 예: 5만불, 3천만원, USD 50,000. 앞서 답하신 내용은 그대로 있습니다.
log-amount-read = { $question ->
    [consulted] 상담액 <b>{ MONEY($amount) }</b>, 맞습니까?
    [prospective] 계약추진액 <b>{ MONEY($amount) }</b>, 맞습니까?
   *[expected] 예상 주문액 <b>{ MONEY($amount) }</b>, 맞습니까?
}
log-amount-which = 입력하신 금액은 어느 것입니까? 아래에 없으면 통화와 함께 다시 입력해 주십시오. 예: 5만불, USD 50,000
log-amount-yes-button = 네, 맞습니다
log-amount-again-button = 다시 입력하겠습니다
log-amount-larger = { $rated ->
    [yes] 적으신 계약추진액은 { MONEY($amount) }, 상담액은 { MONEY($consulted) }입니다. 이번 사업의 환율로 환산하면 계약추진액이 상담액보다 큽니다.
   *[no] 적으신 계약추진액은 { MONEY($amount) }, 상담액은 { MONEY($consulted) }입니다. 계약추진액이 상담액보다 큽니다.
}
log-amount-above = { log-amount-larger } 계약추진액은 상담액 가운데 1년 안에 계약이 가능하다고 보시는 금액입니다. 이대로 적을까요?
log-amount-above-defined = { log-amount-larger } { $definition } 이대로 적을까요?
log-amount-above-button = 네, 이대로 적습니다
log-amount-fix-consulted-button = 상담액을 고치겠습니다
log-next-done-button = 다음
log-next-first = 하나 이상 골라 주십시오. 하기로 하신 일이 없으면 [계획 없음]을 골라 주십시오.
log-back-button = 뒤로
log-back-to-summary-button = 고치지 않고 돌아가기
log-later-button = 나중에 작성
log-skip-button = 건너뛰기
log-skip-words = 건너뛰기, 없음, 없습니다, 적지 않겠습니다
log-unread = 방금 쓰신 글은 답변으로 저장되지 않았습니다. 앞서 답하신 내용은 그대로 있습니다. 아래에서 골라 주십시오.
log-outdated = 지난 화면의 버튼이어서 바꾼 것이 없습니다. 지금 화면을 다시 보여 드립니다.
log-resumed = 앞서 답하신 내용이 저장되어 있습니다. 이어서 여쭙겠습니다.
log-begun-by = { JOSA($who, "이/가") } 이미 { $count }문항에 답하셨습니다. 먼저 보내신 분의 답변이 저장되며, 나중에 고치실 수 있습니다.
log-kept = 지금까지 답하신 내용을 보관했습니다. { DAY($until) }까지 “상담일지”를 입력하시면 이어서 작성하실 수 있습니다.
log-later = { DAY($until) }까지 작성하실 수 있습니다. “상담일지”를 입력하시거나 상담 안내에서 여십시오.
log-drop-ask = 답하신 내용을 지울까요? [나중에 작성]을 누르시면 그대로 보관합니다.
log-drop-button = 답변 지우기
log-drop-yes-button = 네, 지웁니다
log-drop-no-button = 계속 작성합니다
log-dropped = 답하시던 내용을 지웠습니다. 이미 보내신 상담일지는 그대로 있습니다.

## 보내기 전과 보낸 뒤.
log-summary = 보내시기 전에 확인해 주십시오.
log-answer = { $question ->
    [held] · 진행 여부: { $answer }
    [interest] { $side ->
        [buyer] · 관심: { $answer }
       *[other] · 바이어의 관심: { $answer }
    }
    [consulted] · 상담액: { $answer }
    [prospective] · 계약추진액: { $answer }
    [next] · 다음 계획: { $answer }
   *[prepared] · 준비: { $answer }
}
log-edit-button = { $question ->
    [held] 진행 여부 고치기
    [interest] 관심 고치기
    [consulted] 상담액 고치기
    [prospective] 계약추진액 고치기
    [next] 다음 계획 고치기
   *[prepared] 준비 고치기
}
# 진행되지 않았다고 고치면 보낼 때 없어지는 답변이 있을 때.
log-summary-drops = 보내시면 진행된 상담에만 해당하는 다른 답변(관심, 금액, 만족도, 품목 등)은 지워집니다. 그대로 두시려면 진행 여부를 고쳐 주십시오.
log-summary-until = 보내신 뒤에도 { DAY($until) }까지 고치실 수 있습니다.
log-send-button = 보냅니다
log-sent = 상담일지를 보냈습니다. 감사합니다.
log-corrected = 상담일지를 고쳐 보냈습니다. 감사합니다.
log-sent-title = <b>{ log-meeting } · 상담일지</b>
log-sent-by = { $staff ->
    [yes] 보내신 분: { $who } · { WHEN($at, zone: "none") } (운영사무국이 대신 적음)
   *[no] 보내신 분: { $who } · { WHEN($at, zone: "none") }
}
log-sent-until = { DAY($until) }까지 고치실 수 있습니다.
log-fix-button = 답변 고치기
log-sent-before = 이미 { JOSA($who, "이/가") } 보내셨습니다.
log-somebody = 같은 회사 담당자님
log-changed-meanwhile = 그사이 답변이 바뀌어 저장하지 않았습니다. 지금은 아래와 같습니다.
log-clash-theirs = <b>보내신 답변</b>
log-clash-mine = <b>작성하시던 답변</b>
log-clash-theirs-button = 보내신 답변을 그대로 둡니다
log-clash-mine-button = 작성하던 답변으로 고칩니다

## 더하실 수 있는 것. 답하지 않으셔도 됩니다.
log-extra-invitation = 더 남기실 것이 있으면 아래에서 골라 주십시오. 답하지 않으셔도 됩니다.
log-extra-button = { $extra ->
    [interpreter] 통역 만족도
    [overall] { $side ->
        [buyer] 운영 만족도
       *[other] 전반 만족도
    }
    [order] 예상 주문액
    [worked] 실제 통역 시간
    [products] 품목·단가·수량
   *[remark] 의견 쓰기
}
log-extra-ask = { $extra ->
    [interpreter] 통역은 어떠했습니까?
   *[overall] { $side ->
        [buyer] 상담회 운영은 어떠했습니까?
       *[other] 이번 상담은 전반적으로 어떠했습니까?
    }
}
log-extra-answer = { $extra ->
    [interpreter] · 통역 만족도: { $answer }
    [overall] { $side ->
        [buyer] · 운영 만족도: { $answer }
       *[other] · 전반 만족도: { $answer }
    }
    [order] · 예상 주문액: { $answer }
    [worked] · 실제 통역 시간: { $answer }
    [products] · 품목: { $answer }
   *[remark] · 의견: { $answer }
}
# 통역 만족도는 한 건씩 운영사무국에도 보이지 않는다.
log-extra-answered = 답하셨음
log-extra-saved = 저장했습니다.
log-was = 지금 저장된 내용: { $answer }
log-ask-remark = 남기실 의견을 글로 써 주십시오.
log-remark-none-button = 의견 지우기
log-remark-long = 글이 너무 깁니다. { $limit }자 안으로 적어 주십시오. 앞서 답하신 내용은 그대로 있습니다.
log-ask-expected = 예상하시는 주문액은 얼마입니까? 아래에서 고르시거나 금액을 입력해 주십시오.
log-ask-worked = 실제로 통역하신 시간이 { $hours }이면 아래를 눌러 주십시오. 다르면 글로 입력해 주십시오. 예: 9:45-10:30
log-worked-planned-button = 네, { $hours }입니다
log-worked-unread = 시간을 읽지 못해 저장하지 않았습니다. 시작과 끝을 9:45-10:30처럼 입력해 주십시오. 앞서 답하신 내용은 그대로 있습니다.
log-ask-product = 상담하신 품목의 이름을 입력해 주십시오. 예: 찻잔 세트
log-ask-price = { $name }: 단가를 입력해 주십시오. 예: 12달러
log-price-which = { $name }: 입력하신 단가는 어느 것입니까? 아래에 없으면 통화와 함께 다시 입력해 주십시오. 예: 12달러
log-ask-quantity = { $name }, 단가 { MONEY($price) }: 수량을 숫자로 입력해 주십시오. 예: 3000, 3만 개, 500kg
log-products-none-button = 적은 품목 지우기
log-products-full = 품목은 { $limit }개까지 적으실 수 있으며 이미 모두 적으셨습니다. 앞서 적으신 품목은 그대로 있습니다. 다시 적으시려면 [적은 품목 지우기]를 누르시고, 더 전하실 품목은 의견에 적어 주십시오.
log-product-long = 이름이 너무 깁니다. { $limit }자 안으로 적어 주십시오. 앞서 답하신 내용은 그대로 있습니다.
log-quantity-unread = 수량을 읽지 못해 저장하지 않았습니다. 3000처럼 숫자로 입력해 주십시오. 앞서 답하신 내용은 그대로 있습니다.

## 이번 상담회만의 질문. 상담일지를 보낸 뒤 하나씩 여쭙고, 답하지 않으셔도 된다.
log-own-button = { $count ->
    [0] 추가 질문 답변 보기·고치기
   *[other] 추가 질문 { $count }개
}
log-own-ask =
    추가 질문 { $step }/{ $steps }. 답하지 않으셔도 됩니다.
    <b>{ $question }</b>
log-own-how = { $kind ->
    [number] 숫자로 입력해 주십시오. 예: 12
   *[text] 글로 써 주십시오.
}
log-own-answer = · { $question }: { $answer }
log-own-score = { $score }점
log-own-number = { $number }
log-own-none-button = 답변 지우기
log-own-earlier-button = 앞의 보기
log-own-further-button = 다음 보기
# 보기의 번호 앞뒤에 붙는 말.
log-own-choice-words = 번, 번째, 번 보기
log-own-skip-words = 건너뛰기, 건너뜁니다, 넘어가기, 적지 않겠습니다
log-own-number-unread = 숫자를 읽지 못해 저장하지 않았습니다. 12처럼 정수로 입력해 주십시오. 앞서 답하신 내용은 그대로 있습니다.
# “취소”라고 쓰셨을 때: 아래에 보내신 상담일지가 보입니다.
log-extra-left = 여기까지 받았습니다. 지금까지 저장하신 답변은 그대로 있습니다.
log-lost = 작성하시던 화면은 더는 열려 있지 않습니다. 새로 저장한 것은 없으며, 이미 보내신 상담일지는 그대로 있습니다.
log-own-withdrawn = 그 질문은 더 이상 여쭙지 않습니다. 앞서 답하신 내용은 그대로 있습니다.
log-own-changed = 그사이 질문이 바뀌어 방금 답변은 저장하지 않았습니다. 바뀐 질문을 보여 드립니다.

## 목록과 상담 안내.
log-list-title = <b>상담일지 { $count }건</b>
log-list-item = · { DAY($start) } { log-name } · { $state ->
    [sent] 보냄
    [begun] 작성 중
   *[open] 작성 전
}
log-list-choose = 작성하시거나 고치시려면 아래에서 골라 주십시오.
log-list-none = 지금 작성하실 상담일지가 없습니다. 상담이 끝나면 이곳으로 여쭙겠습니다.
log-list-staff = 운영사무국 계정에는 작성하실 상담일지가 없습니다. 전화로 들으신 답변은 상담 안내의 상담일지 버튼에서 대신 적으실 수 있습니다.
log-open-named-button = { DAY($start) } { log-name }
log-home-button = 상담일지 { $count }건 작성
log-card-button = 상담일지 작성
log-card-sent-button = 상담일지 보기·고치기
log-card-see-button = 상담일지 보기
log-card-staff-button = { $side ->
    [firm] 기업 상담일지
    [buyer] 바이어 상담일지
   *[interpreter] 통역 상담일지
}
# 상담 상대나 통역사가 바뀌기 전에 받은 상담일지. 운영사무국만 본다.
log-former-button = 바뀌기 전 상담일지 { $count }건
log-former-title = <b>참가자가 바뀌기 전에 받은 상담일지 { $count }건</b>
    지금 참가자에게는 보이지 않으며 실적에 넣지 않습니다.
log-former-of = <b>{ $whose }</b> · { WHEN($at, zone: "none") }에 참가자가 바뀜
log-former-back-button = 상담 안내로

## 받을 수 없을 때.
log-moved = 상담 시간이 바뀌어 방금 누르신 답변은 저장하지 않았습니다.
log-early = 아직 시작하지 않은 상담입니다. 상담일지는 상담이 시작된 뒤에 작성하실 수 있습니다.
log-cancelled = 취소된 상담이어서 상담일지를 받지 않습니다.
log-over = { log-meeting }에 대한 상담일지는 { DAY($until) }까지 받았습니다. 전하실 말씀이 있으면 운영사무국에 문의해 주십시오.
log-read-only = 열람 권한으로는 상담일지를 적으실 수 없습니다. 달라진 것은 없습니다.

## 운영사무국이 전화로 듣고 대신 적을 때.
log-staff-for = { $side ->
    [firm] 전화로 들으신 { $firm }의 답변을 대신 적습니다.
    [buyer] 전화로 들으신 { $buyer } 측의 답변을 대신 적습니다.
   *[interpreter] 전화로 들으신 통역사의 답변을 대신 적습니다.
}
log-staff-until = 기업, 바이어, 통역사는 { DAY($until) }까지 고칠 수 있고, 운영사무국은 그 뒤에도 고칠 수 있습니다.
log-staff-kept = 지금까지 적으신 내용을 보관했습니다. 상담 안내의 상담일지 버튼에서 이어서 적으실 수 있습니다.
log-staff-later = 상담 안내의 상담일지 버튼에서 언제든지 적으실 수 있습니다.
log-staff-told = { $count ->
    [0] 텔레그램으로 알릴 수 있는 분이 없습니다. 적으신 내용을 전화나 전자우편으로 전해 주십시오.
   *[other] { $later ->
        [no] 적으신 내용을 { $count }명에게 알렸습니다.
       *[yes] 적으신 내용은 { $count }명의 업무 시간에 알리며, 가장 이른 때는 { WHEN($told) }입니다.
    }
}
log-entered-for-you = 전화로 말씀하신 { log-meeting }에 대한 상담일지를 운영사무국이 대신 적었습니다.
log-entered-wrong = 다른 점이 있으면 아래에서 고쳐 주시기 바랍니다.
# 고칠 수 있는 기간이 지났을 때.
log-entered-wrong-late = 다른 점이 있으면 운영사무국에 말씀해 주시기 바랍니다.
