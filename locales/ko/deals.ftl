### 계약·수출 이행·업무협약: 상담 뒤 기업과 바이어가 알리는 성과와 그 증빙.

## 여러 화면에서 함께 쓰는 조각.
deal-stage = { $stage ->
    [contracted] 계약
    [exported] 수출 이행
   *[mou] 업무협약(MOU)
}
deal-amount = { MONEY($amount) }
deal-amount-unknown = 금액 미기재
# ‘금액:’ 뒤에서.
deal-amount-none = 미기재
deal-when-day = { DAY($day, year: "yes") }
deal-when-month = { $year }년 { $month }월
deal-when-none = 미기재
deal-said = { $amount } · { $when }
deal-proof-kind = { $kind ->
    [po] 발주서(PO)
    [pi] 견적송장(PI)
    [contract] 계약서
    [bl] 선하증권(BL)
    [declaration] 수출신고필증
    [remittance] 외화입금증명
    [purchase] 구매확인서
    [record] 수출실적증명서
   *[agreement] 업무협약서
}
deal-proof = { deal-proof-kind } ({ $state ->
    [fetching] 받는 중
    [lost] 받지 못함
    [given] 사무국 확인 대기
    [confirmed] 사무국 확인
    [returned] 돌려보냄
    [promised] 사무국에 보여 주실 예정
   *[seen] 사무국 열람 확인
})
deal-proof-line = · { $proof }
deal-proof-reason = 사유: { $reason }

## 질문.
# 운영사무국이 전화로 들은 내용을 대신 입력할 때 위에 보입니다.
deal-staff-for = { $side ->
    [firm] <b>{ $company }</b> 대신 입력 · { $partner } 측과의 건
   *[buyer] <b>{ $company }</b> 측 대신 입력 · { JOSA($partner, "과/와") }의 건
}
deal-ask-amount = { $stage ->
    [contracted] <b>계약</b> · { $partner } 측. 계약 금액은 얼마입니까? 추진 중인 금액이 아니라 계약하신 금액을 적어 주십시오. 아래에서 고르시거나 금액을 입력해 주십시오.
    [exported] <b>수출 이행</b> · { $partner } 측. 선적하신 금액은 얼마입니까? 아래에서 고르시거나 금액을 입력해 주십시오.
   *[mou] <b>업무협약(MOU)</b> · { $partner } 측. 협약서에 적힌 금액이 있으면 입력해 주십시오.
}
deal-ask-amount-buyer = { $stage ->
    [contracted] <b>계약</b> · { $partner }. 주문하신 금액은 얼마입니까? 답하지 않으셔도 됩니다.
    [exported] <b>수출 이행</b> · { $partner }. 받으신 물품의 금액은 얼마입니까? 답하지 않으셔도 됩니다.
   *[mou] <b>업무협약(MOU)</b> · { $partner }. 협약서에 적힌 금액이 있으면 입력해 주십시오. 답하지 않으셔도 됩니다.
}
# 뒤로 돌아왔거나 고칠 때, 질문 아래.
deal-amount-now = 지금 적어 두신 금액: { $amount }
deal-no-amount-button = 금액이 없습니다
deal-no-amount-words = 없음, 없습니다, 없어요, 금액 없음, 금액이 없습니다, 금액은 없습니다, 적힌 금액 없음, 해당 없음
deal-rather-not-button = 금액은 답하지 않겠습니다
deal-later-button = 나중에 하기
deal-amount-read = { $stage ->
    [contracted] 계약액 <b>{ MONEY($amount) }</b>, 맞습니까?
    [exported] 수출이행액 <b>{ MONEY($amount) }</b>, 맞습니까?
   *[mou] 협약 금액 <b>{ MONEY($amount) }</b>, 맞습니까?
}
deal-ask-when = { $stage ->
    [contracted] 금액: { $amount }. 언제 계약하셨습니까? 아래에서 고르시거나 날짜를 입력해 주십시오. 예: 9월 17일
    [exported] 금액: { $amount }. 언제 선적되었습니까? 아래에서 고르시거나 날짜를 입력해 주십시오. 예: 9월 17일
   *[mou] 금액: { $amount }. 언제 협약하셨습니까? 아래에서 고르시거나 날짜를 입력해 주십시오. 예: 9월 17일
}
deal-today-button = 오늘 { DAY($day) }
deal-this-month-button = 이번 달
deal-when-same-button = 그대로 { $when }
deal-day-ahead = 입력하신 날짜({ DAY($day, year: "yes") })는 아직 오지 않은 날이어서 받을 수 없습니다. 이미 이루어진 일의 날짜를 연도까지 입력해 주십시오. 예: { $year }년 9월 17일. 앞서 답하신 내용은 그대로 있습니다.
deal-day-unread = 날짜를 읽지 못해 저장하지 않았습니다. 9월 17일처럼 입력해 주십시오. 앞서 답하신 내용은 그대로 있습니다.
deal-kept = 지금까지 답하신 내용을 보관했습니다. “계약”을 입력하시면 [이어서 알리기]가 나옵니다.
deal-kept-staff = 지금까지 입력하신 내용을 보관했습니다. 이 건에서 같은 버튼을 누르시면 이어서 입력하실 수 있습니다.
# 진행 상황에서 ‘계약’이나 ‘수출 완료’로 답한 뒤 금액을 미룰 때.
deal-kept-claim = { deal-stage } 건을 ‘금액 미기재’로 저장했습니다. 금액을 알려 주시기 전에는 실적에 들어가지 않습니다. “계약”을 입력하시면 이어서 알려 주실 수 있습니다.
# 곧바로 다른 진행 상황으로 고쳐 답했을 때.
deal-claim-off = 조금 전에 답하신 { deal-stage } 건은 잘못 누르신 것으로 보아 취소했습니다.
# “취소”라고 쓰셨을 때.
deal-drop-ask = 답하신 내용을 지울까요? [나중에 하기]를 누르시면 그대로 보관했다가 이어서 여쭙니다.
deal-drop-no-button = 계속 알리겠습니다
deal-dropped = 저장하지 않은 답변을 지웠습니다. 이미 저장된 내용은 그대로 있습니다.
deal-stopped = 알리시던 것을 그만두었습니다. 이미 저장된 내용은 그대로 있습니다.
deal-lost = 죄송합니다. 알리시던 화면을 이어서 보여 드릴 수 없습니다. 새로 저장한 것은 없으며, 이미 저장된 내용은 그대로 있습니다.
deal-saved-elsewhere = 이미 저장하신 건입니다. 지금 저장된 내용을 보여 드리며, 새로 저장한 것은 없습니다.
deal-outdated = 이미 끝난 화면의 버튼이어서 바꾼 것이 없습니다.
deal-told-meanwhile = 그사이 같은 회사의 다른 분이 알려 주신 건이 있어 아직 저장하지 않았습니다. 답하신 내용은 그대로 있습니다.
deal-changed-meanwhile = 그사이 다른 분이 이 내용을 고치셔서 저장하지 않았습니다. 지금 저장된 내용을 보여 드립니다.
deal-unknown = 확인할 수 없는 건입니다. 지워졌거나 다른 분의 것일 수 있습니다. 바뀐 것은 없습니다.
deal-again = { $side ->
    [firm] { $partner } 측과의 { deal-stage } { $count }건을 이미 알려 주셨습니다. 같은 건이면 아래에서 고르시고, 새로 생긴 건이면 [새로 생긴 건입니다]를 눌러 주십시오.
   *[buyer] { JOSA($partner, "과/와") }의 { deal-stage } { $count }건을 이미 알려 주셨습니다. 같은 건이면 아래에서 고르시고, 새로 생긴 건이면 [새로 생긴 건입니다]를 눌러 주십시오.
}
deal-again-this-button = 이 건: { $said }
deal-again-new-button = 새로 생긴 건입니다

## 저장한 뒤.
deal-saved = { $side ->
    [firm] { $partner } 측과의 { deal-stage } 건을 저장했습니다: { $said }
   *[buyer] { JOSA($partner, "과/와") }의 { deal-stage } 건을 저장했습니다: { $said }
}
deal-corrected =
    고친 내용을 저장했습니다: { deal-stage } · { $said }
    앞서 말씀하신 내용도 기록에 남습니다.
deal-card = { $side ->
    [firm] <b>{ deal-stage }</b> · { $partner } 측
   *[buyer] <b>{ deal-stage }</b> · { $partner }
}
deal-card-amount = 금액: { $amount }
deal-card-when = { $stage ->
    [contracted] 계약일: { $when }
    [exported] 선적일: { $when }
   *[mou] 협약일: { $when }
}
deal-card-entered = 운영사무국이 전화로 듣고 대신 입력했습니다.
deal-card-no-proof = 증빙: 없음. 증빙이 있어야 실적으로 확실히 인정됩니다.
deal-card-proofs = 증빙
deal-is-off = 잘못 알리신 것으로 취소된 건입니다.
deal-fix-button = 고치기
deal-proof-button = 증빙 추가
deal-off-button = 취소(잘못 알렸습니다)
deal-off-ask =
    { deal-stage } · { $said }
    이 건을 잘못 알리신 것으로 취소할까요? 기록에는 남습니다.
deal-off-yes-button = 네, 취소합니다
deal-off-no-button = 그대로 둡니다
deal-onwards-button = 다른 상대와의 진행 상황

## 증빙.
deal-proof-ask = 증빙이 있으십니까? 어느 서류인지 고르신 뒤 사진이나 PDF를 보내 주십시오. 증빙은 운영사무국만 봅니다.
deal-proof-which = 파일 { $count }개를 받았습니다. 어느 서류입니까?
deal-proof-later-button = 나중에 하기
deal-proof-send = <b>{ deal-proof-kind }</b>의 사진이나 PDF를 보내 주십시오(20MB까지). 파일로 남기기 어려우시면 사무국에 보여 주셔도 됩니다.
deal-proof-promise-button = 사무국에 보여 드리겠습니다
deal-proof-promised = { deal-proof-kind }: 사무국에 보여 주시는 것으로 적었습니다. 사무국이 확인하면 알려 드립니다.
deal-proof-taken = { deal-proof-kind }: { $count ->
    [1] 받았습니다.
   *[other] 파일 { $count }개를 받았습니다.
} 운영사무국이 확인합니다. 같은 서류가 더 있으면 이어서 보내 주십시오.
# 함께 보내신 것 가운데 이미 있는 것.
deal-proof-known-too = 그 밖의 { $count }개는 이미 받은 파일이어서 한 번만 저장했습니다.
deal-proof-known = { deal-proof-kind }: 이미 받은 파일입니다. 새로 저장한 것은 없습니다.
deal-proof-done-button = 다 보냈습니다
deal-proof-another-button = 다른 증빙 보내기
deal-proof-too-big = { $count ->
    [1] 20MB가 넘는 파일은
   *[other] 20MB가 넘는 파일 { $count }개는
} 여기서 받을 수 없어 저장하지 않았습니다. 사진으로 보내시거나 사무국에 보여 주십시오. 앞서 알려 주신 내용은 그대로 있습니다.
deal-proof-refused = { $count ->
    [1] 사진이나 PDF가 아닌 파일은
   *[other] 사진이나 PDF가 아닌 파일 { $count }개는
} 받을 수 없어 저장하지 않았습니다. 사진이나 PDF로 다시 보내 주십시오. 앞서 알려 주신 내용은 그대로 있습니다.
deal-proof-words = 증빙은 사진이나 PDF로 보내 주십시오. 방금 쓰신 글은 저장하지 않았습니다. 앞서 알려 주신 내용은 그대로 있으며, 금액과 날짜는 [나중에 하기]를 누르신 뒤 [고치기]에서 고치실 수 있습니다.
deal-proof-too-many = 어느 서류인지 고르시기 전에는 열 개까지 보관합니다. 넘은 { $count }개는 저장하지 않았으니, 아래에서 고르신 뒤 다시 보내 주십시오.
# 어느 서류인지 고르지 않은 파일: 계약 화면, 첫 화면, “취소”라고 쓰셨을 때.
deal-proof-waits = 어느 서류인지 고르지 않으신 증빙 파일 { $count }개를 보관하고 있습니다.
deal-proof-leave = 어느 서류인지 고르지 않으신 파일 { $count }개가 있습니다. 어떻게 할까요?
deal-proof-name-button = 어느 서류인지 고르기
deal-proof-keep-button = 나중에 고르기
deal-proof-drop-button = 파일 { $count }개 지우기
deal-proof-dropped = 어느 서류인지 고르지 않으신 파일을 지웠습니다. 이미 저장된 내용은 그대로 있습니다.
deal-proof-stopped = 증빙 보내기를 멈추었습니다. 이미 저장된 내용과 보내신 증빙은 그대로 있습니다.
deal-proof-lost = 보내신 { JOSA(deal-proof-kind, "을/를") } 내려받지 못했습니다. 다시 보내 주시기 바랍니다.

## 내가 알린 것.
deal-list = 알려 주신 계약·수출 { $count }건입니다.
deal-list-item = · { deal-stage } · { $partner } · { $said }
deal-list-button = { deal-stage } · { $partner }
# 답하시다 만 것: 목록 아래에 붙습니다.
deal-begun = · 답하시던 건: { deal-stage } · { $partner }{ $amount ->
    [none] { "" }
   *[other] { " " }· { $amount }
}
deal-begun-button = 이어서 알리기: { deal-stage } · { $partner }
deal-list-none = 알려 주신 계약·수출이 아직 없습니다.
deal-new-button = 새로 알리기
deal-not-for-you = 계약·수출은 참가기업과 바이어가 알려 주십니다.
deal-with-whom = 어느 상대와의 일입니까?
deal-partner-button = { $partner }
deal-which-stage = { $side ->
    [firm] { $partner } 측과 무엇이 이루어졌습니까?
   *[buyer] { JOSA($partner, "과/와") } 무엇이 이루어졌습니까?
}
deal-stage-button = { $side ->
    [firm] { $stage ->
        [contracted] 계약했습니다
        [exported] 수출(선적)했습니다
       *[mou] 업무협약(MOU)을 맺었습니다
    }
   *[buyer] { $stage ->
        [contracted] 주문했습니다
        [exported] 물품이 선적되었습니다
       *[mou] 업무협약(MOU)을 맺었습니다
    }
}
# 끝난 상담의 안내에서.
deal-card-button = 계약·수출 알리기
deal-card-staff-button = { $side ->
    [firm] 기업 계약·수출 대신 입력
   *[buyer] 바이어 계약·수출 대신 입력
}

## 다른 분께 알리는 말.
deal-told-proof = { $firm }의 { $buyer } 측 { deal-stage } 증빙({ deal-proof-kind })이 들어왔습니다. 확인해 주시기 바랍니다.
deal-told-corrected = { JOSA($firm, "과/와") } { $buyer } 측의 { deal-stage } 금액이 증빙을 확인한 뒤에 고쳐졌습니다. 증빙을 다시 확인해 주시기 바랍니다.
deal-told-open-button = 열어 보기
deal-told-entered = { $side ->
    [firm] 전화로 알려 주신 내용을 운영사무국이 대신 입력했습니다. { $partner } 측과의 { deal-stage }: { $said }. 다르면 아래에서 고쳐 주십시오.
   *[buyer] 전화로 알려 주신 내용을 운영사무국이 대신 입력했습니다. { JOSA($partner, "과/와") }의 { deal-stage }: { $said }. 다르면 아래에서 고쳐 주십시오.
}
deal-told-see-button = 보기·고치기

## 운영사무국 화면.
staff-deals = <b>계약·수출</b> · 모두 { $count }건
staff-deals-state-button = { $state ->
    [waiting] 증빙 확인 대기 { $count }건
    [differing] 양측 금액이 다름 { $count }건
    [unsaid] 금액 미제출 { $count }건
    [unconfirmed] 미확인 { $count }건
   *[confirmed] 인정 { $count }건
}
staff-deals-list = { $state ->
    [waiting] <b>증빙 확인 대기</b> · { $count }건
    [differing] <b>양측 금액이 다름</b> · { $count }건
    [unsaid] <b>계약·수출이라고 했으나 금액 미제출</b> · { $count }건
    [unconfirmed] <b>미확인</b> · { $count }건
   *[confirmed] <b>인정</b> · { $count }건
}
staff-deals-item = · { deal-stage } · { $firm } ↔ { $buyer } · { $said }
staff-deals-item-button = { deal-stage } · { $firm } ↔ { $buyer }
staff-deals-button = 계약·수출
staff-deal = <b>{ deal-stage }</b> · { $firm } ↔ { $buyer }
staff-deal-silent = { $side ->
    [firm] 기업: 말한 것이 없습니다.
   *[buyer] 바이어: 말한 것이 없습니다.
}
staff-deal-said = { $side ->
    [firm] 기업: <b>{ $said }</b>
   *[buyer] 바이어: <b>{ $said }</b>
}{ $off ->
    [yes] {" "}(잘못 알린 것으로 취소)
   *[no] {""}
} · { $name } · { WHEN($at) }
staff-deal-entered = { $name } 대신 입력
staff-deal-agreement = { $agreement ->
    [firm] 기업만 말했습니다.
    [buyer] 바이어만 말했습니다.
    [agree] 양측의 답변이 같습니다.
    [differ] 양측이 말한 금액이 다릅니다.
   *[open] 양측이 말했으나 한쪽은 금액을 말하지 않았습니다.
}
staff-deal-proofs = 증빙
staff-deal-state = { $state ->
    [waiting] 상태: 증빙 확인 대기
    [differing] 상태: 양측 금액이 달라 실적에 넣지 않습니다
    [unsaid] 상태: 금액을 알려 오지 않아 실적에 넣지 않습니다
    [unconfirmed] 상태: 미확인 (실적에 넣지 않습니다)
   *[confirmed] 상태: 실적으로 인정
}
staff-deal-closed = 취소되었거나 다른 건에 합쳐진 건입니다.
staff-deals-home-button = { $count ->
    [0] 계약·수출
   *[other] 계약·수출 (증빙 확인 대기 { $count }건)
}
staff-deal-see-button = 증빙 보기
staff-deal-ok-button = { deal-proof-kind }: 확인했습니다
staff-deal-ok-amount-button = { deal-proof-kind } 확인: { $side ->
    [firm] 기업이 말한 { $amount }
   *[buyer] 바이어가 말한 { $amount }
}
staff-deal-seen-button = { deal-proof-kind }: 사무국 열람 확인
staff-deal-seen-amount-button = { deal-proof-kind } 열람: { $side ->
    [firm] 기업이 말한 { $amount }
   *[buyer] 바이어가 말한 { $amount }
}
staff-deal-back-button = { deal-proof-kind }: 돌려보내기
staff-deal-saw-button = 사무국 열람 확인
staff-deal-for-button = { $side ->
    [firm] 기업 대신 입력(전화)
   *[buyer] 바이어 대신 입력(전화)
}
staff-deal-part-button = 기업과 바이어의 말을 다른 건으로 나누기
staff-deal-join-button = { $side ->
    [firm] 기업이 말한 건과 합치기: { $said }
   *[buyer] 바이어가 말한 건과 합치기: { $said }
}
staff-deal-off-button = 이 건 취소
staff-deal-corrected = 고친 횟수: { $count }회
staff-deal-looked = 확인: { $name } · { WHEN($at) }
staff-deal-proof-stale = 확인한 뒤 금액이 고쳐졌습니다. 다시 확인해 주십시오.
staff-deal-file = { $firm } · { $buyer } 측 { deal-stage } 증빙: { deal-proof-kind }
staff-deal-meanwhile = 그사이 내용이 바뀌어 처리하지 않았습니다. 지금 내용을 보여 드립니다.
staff-deal-saw-ask = { $firm } · { $buyer } 측 { deal-stage }: 어느 서류를 직접 보셨습니까? 파일은 남기지 않고, 보신 분과 시각만 기록합니다.
staff-deal-saw-kind-button = { deal-proof-kind }
staff-deal-saw-amount-button = { deal-proof-kind }: { $side ->
    [firm] 기업이 말한 { $amount }
   *[buyer] 바이어가 말한 { $amount }
}
staff-deal-reason-ask = { $firm }에 { JOSA(deal-proof-kind, "을/를") } 돌려보내는 이유를 고르시거나 입력해 주십시오. 이유는 기업이 읽습니다.
staff-deal-reason = { $reason ->
    [blurry] 글자를 읽기 어렵습니다
    [amount] 금액이 다릅니다
    [partner] 상대 업체를 확인할 수 없습니다
   *[other] 다른 서류입니다
}
staff-deal-confirmed = { deal-proof-kind }: 확인한 것으로 저장했습니다. { staff-deal-heard }
staff-deal-returned = { deal-proof-kind }: 돌려보냈습니다. { staff-deal-heard }
# 확인하거나 돌려보낸 뒤: 기업이 그것을 듣는지.
staff-deal-heard = { $heard ->
    [no-word] 기업이 알려 온 건이 아니어서 기업에는 알리지 않습니다.
    [nobody] 텔레그램으로 알릴 수 있는 기업 담당자가 없습니다. 전화로 알려 주시기 바랍니다.
   *[told] { $later ->
        [yes] 기업에는 { WHEN($told) }에 알립니다.
       *[no] 기업에도 알립니다.
    }
}
staff-deal-parted = 바이어의 말을 다른 건으로 나누었습니다.
staff-deal-joined = 두 건을 하나로 합쳤습니다.
staff-deal-withdrawn = 이 건을 취소했습니다.
staff-deal-off-ask = { $firm } · { $buyer } 측 { deal-stage } 건을 잘못 알린 것으로 취소할까요? 기록에는 남고 실적에서는 빠집니다.
staff-deal-twin = { $known ->
    [yes] 주의: 같은 기업·바이어·금액의 건이 다른 사업({ $cohort })에도 등록되어 있습니다. 이중으로 집계되지 않는지 확인해 주십시오.
   *[no] 주의: 같은 기업·바이어·금액의 건이 다른 사업에도 등록되어 있습니다. 이중으로 집계되지 않는지 확인해 주십시오.
}

## 확인한 뒤 기업에 알리는 말.
deal-told-confirmed = { $partner } 측과의 { deal-stage } 증빙({ deal-proof-kind })을 운영사무국이 확인했습니다.
deal-told-seen = { $partner } 측과의 { deal-stage } 증빙({ deal-proof-kind })을 운영사무국이 열람해 확인했습니다. 파일은 보관하지 않습니다.
deal-told-returned = { $partner } 측과의 { deal-stage } 증빙({ deal-proof-kind })을 확인하지 못했습니다. 사유: { $reason }. 다시 보내 주시기 바랍니다.
