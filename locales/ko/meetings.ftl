### 내 상담: 목록, 상담 안내, 참석 답변.

## 사람을 부르는 말. 회사 이름이 앞에 나오는 자리에만 씁니다.
person-with-position = { $name } { $position }님
person-with-salutation = { $salutation } { $name }
person-plain = { $name } 담당자님
person-interpreter = { $name } 통역사님

## 상담 한 건의 조각: 목록, 첫 화면, 상담 안내에서 함께 씁니다.
meeting-both = { $firm } · { $buyer }
meeting-title-firm = <b>{ $other } 측과의 상담</b>
meeting-title-buyer = <b>{ $other }{ PARTICLE($other, "과/와") }의 상담</b>
meeting-title-both = <b>{ $firm } · { $buyer } 상담</b>
meeting-when = <b>{ WHEN($start, $end) }</b>
# 상대방 시계: 도시를 알 때와 나라만 알 때.
meeting-theirs-city = { COUNTRY($theirs) } { $city } 현지 { DAY($theirs) } { TIME($theirs) }
meeting-theirs-country = { COUNTRY($theirs) } { DAY($theirs) } { TIME($theirs) }
meeting-theirs-same-city = { COUNTRY($theirs) } { $city } · 현지도 같은 시각입니다.
meeting-theirs-same-country = { COUNTRY($theirs) }도 같은 시각입니다.

## 참석 답변 이름. 버튼과 안내에 같은 말을 씁니다.
attendance-coming = 참석합니다
attendance-late = 조금 늦습니다
attendance-colleague = 다른 분이 참석합니다
attendance-other-time = 시간 변경을 요청합니다
attendance-absent = 참석이 어렵습니다
# 버튼: 지금 저장된 답변.
attendance-chosen-button = ✓ { $answer }

## 목록과 첫 화면에 짧게 보이는 상태.
meeting-state-open = 답변 전
meeting-state-coming = 참석 확인
meeting-state-late = 조금 늦음
meeting-state-colleague = 다른 분 참석
meeting-state-other-time = 시간 변경 요청
meeting-state-absent = 참석 어려움
meeting-state-there = 도착·입장 확인
meeting-state-over = 지난 상담
meeting-state-cancelled = 취소됨

## 목록.
meetings-title = <b>내 상담 { $count }건</b>
meetings-title-page = <b>내 상담 { $count }건</b> ({ $page }/{ $pages }쪽)
meetings-day = <b>{ DAY($day) }</b>
meetings-item = { SPAN($start, $end, zone: "full") } <b>{ $other }</b> · { $state }
meetings-choose = 자세히 보시거나 답변하시려면 아래에서 상담을 선택해 주십시오.
meetings-none = 아직 잡힌 상담이 없습니다. 일정이 정해지면 이곳으로 알려 드립니다.
meetings-draft = 상담 일정이 아직 확정되지 않았습니다. 확정되면 이곳으로 알려 드립니다.
meetings-staff = 운영사무국 계정에는 ‘내 상담’이 없습니다. 상담별 안내는 ‘오늘 상담’에서 보실 수 있습니다.
meetings-item-button = { TIME($start, zone: "none") } { $other }
meetings-item-day-button = { DAY($start) } { $other }
meetings-earlier-button = 이전 쪽
meetings-later-button = 다음 쪽
meetings-calendar-button = 모든 상담을 달력에 추가
meetings-back-button = 내 상담 목록

## 하루 상담 전체를 묻는 화면.
meetings-day-title = <b>{ DAY($day) } 상담 { $count }건</b>
meetings-all-coming-button = 모두 참석합니다
meetings-all-saved = 모두 ‘참석합니다’로 저장했습니다.

## 상담 안내.
meeting-cancelled = <b>이 상담은 취소되었습니다.</b>
meeting-over = 이 상담은 시간이 지났습니다.
meeting-products-firm = 품목: { $products }
meeting-products-buyer = 관심 품목: { $products }
meeting-products-both = { $other }: { $products }
meeting-homepage = 누리집: { $address }
meeting-venue = 참가방식: 상담장에서 참가하십니다.
meeting-arrive-at = { $place } · { TIME($arrive) }까지 도착해 주십시오.
meeting-arrive = { TIME($arrive) }까지 상담장에 도착해 주십시오.
meeting-directions = 오시는 길: { $directions }
meeting-online = 참가방식: 온라인으로 참가하십니다. 시간이 되면 아래 [화상상담 입장]을 눌러 주십시오.
meeting-online-address = 참가방식: 온라인으로 참가하십니다. 접속 주소: { $address }
meeting-online-later = 참가방식: 온라인으로 참가하십니다. 접속 주소는 정해지는 대로 알려 드립니다.
meeting-buyer-online = 바이어는 온라인으로 참가합니다.
meeting-colleagues = 함께 안내받으시는 분: { $people }
meeting-interpreter = 통역: { $interpreter }
meeting-interpreter-unnamed = 통역사가 함께합니다.
meeting-own-answer = 우리 측 답변: <b>{ $answer }</b>
meeting-own-answer-by = 우리 측 답변: <b>{ $answer }</b> ({ $who } 답변)
meeting-own-late-by = 우리 측 답변: <b>{ $answer }</b> (약 { DURATION($minutes) }, { $who } 답변)
meeting-own-none = 참석하실 수 있으십니까? 아래에서 선택해 주십시오.
meeting-own-there = 도착·입장을 확인했습니다.
meeting-firm-attends = { $other } 측 참석 확인
meeting-staff-party = { $party }: { $answer }
meeting-staff-party-by = { $party }: { $answer } ({ $who } 답변)
meeting-staff-late = { $party }: 약 { DURATION($minutes) } 늦음
meeting-staff-wish = { $party } 희망 시간: { $wish }
meeting-staff-there = { $party }: 도착·입장 확인
party-firm = { $name }
party-buyer = { $name } 측
party-interpreter = { $name } 통역사
meeting-join-button = 화상상담 입장
meeting-arrived-button = 도착했습니다
meeting-entered-button = 입장했습니다
meeting-calendar-button = 달력에 추가
meeting-staff-button = 일정 변경·취소
meeting-open-button = 상담 보기
# 남의 상담이거나 없는 상담일 때. 둘을 구별하지 않습니다.
meeting-unknown = 이 상담은 열 수 없습니다. 저장하신 내용은 그대로 있습니다. 내 상담은 아래 목록에서 보실 수 있습니다.

## 참석 답변.
attendance-saved = 답변을 저장했습니다: <b>{ $answer }</b>
attendance-colleague-who = { $whose ->
    [interpreter] 참석하실 분의 성함과 연락처를 이 대화에 써 주십시오. 운영사무국에 전해 드립니다.
   *[company] 참석하실 분의 성함과 연락처를 이 대화에 써 주시면 운영사무국이 그분께 초대 주소를 보내 드립니다.
}
attendance-moved = 상담 시간이 바뀌어 방금 누르신 답변은 저장하지 않았습니다. 바뀐 시간을 확인하시고 다시 답해 주시기 바랍니다.
attendance-over = 이미 시간이 지난 상담이라 답변을 바꿀 수 없습니다. 전하실 말씀이 있으면 운영사무국에 문의해 주십시오.
attendance-cancelled = 이 상담은 취소되어 답변을 저장하지 않았습니다.
attendance-read-only = 운영사무국에서는 답변을 볼 수만 있습니다. 달라진 것은 없습니다.
attendance-about = { $other } 상담
attendance-absent-sure = 참석이 어려우십니까? ‘네’를 누르시면 운영사무국에 바로 알리고 상대측과 조정하겠습니다.
attendance-absent-yes-button = 네, 참석이 어렵습니다
attendance-absent-no-button = 아니요
attendance-how-late = 얼마나 늦으십니까? 운영사무국에 함께 알리겠습니다.
attendance-late-so-far = 지금 저장된 내용: 약 { DURATION($minutes) }
attendance-minutes-button = { DURATION($minutes) }
attendance-no-minutes-button = 아직 모르겠습니다
# 얼마나 늦는지 글로 답하셨으나 저장하지 못했을 때, 질문 위에 붙습니다.
attendance-late-unread = 몇 분인지 읽지 못해 저장하지 않았습니다. ‘20분’, ‘1시간’처럼 입력해 주십시오. 늦으신다는 답변은 이미 저장되어 있습니다.
attendance-late-too-long = { DURATION($limit) }까지만 저장할 수 있어 저장하지 않았습니다. 더 늦으시면 ‘시간 변경’이라고 입력해 주십시오. 늦으신다는 답변은 이미 저장되어 있습니다.
attendance-late-told = { $later ->
    [no] 운영사무국에 알렸습니다.
   *[yes] 운영사무국에는 업무 시간인 { WHEN($told) }에 알려 드립니다.
}
attendance-late-told-minutes = 약 { DURATION($minutes) } { $later ->
    [no] 늦으신다고 운영사무국에 알렸습니다.
   *[yes] 늦으신다고 운영사무국의 업무 시간인 { WHEN($told) }에 알려 드립니다.
}
attendance-wish = { $later ->
    [no] 시간 변경 요청을 운영사무국에 알렸습니다.
   *[yes] 시간 변경 요청을 저장했으며, 운영사무국에는 업무 시간인 { WHEN($told) }에 알려 드립니다.
} 가능하신 날짜와 시간이 있으면 글로 적어 주십시오. 예: 9월 18일 오전, 오후 4시 이후
attendance-wish-so-far = 지금 저장된 내용: { $wish }
attendance-no-wish-button = 적지 않겠습니다
attendance-wish-saved = { $later ->
    [no] 희망 시간을 저장하고 운영사무국에 전했습니다.
   *[yes] 희망 시간을 저장했으며, 운영사무국에는 업무 시간인 { WHEN($told) }에 전해집니다.
} 새 시간이 정해지면 알려 드립니다. 그때까지는 지금 일정이 유지됩니다.
attendance-wish-none = { $later ->
    [no] 요청을 운영사무국에 전했습니다.
   *[yes] 요청은 운영사무국의 업무 시간인 { WHEN($told) }에 전해집니다.
} 새 시간이 정해지면 알려 드립니다. 그때까지는 지금 일정이 유지됩니다.
attendance-wish-long = 글이 너무 깁니다. { $limit }자 안으로 적어 주십시오. 시간 변경 요청은 이미 저장되어 있습니다.
# [시간을 다시 정했습니다]를 누르신 뒤. 운영사무국은 이미 알고 있다.
attendance-arranged = { $later ->
    [no] 시간을 다시 정하셨다고 운영사무국에 알렸습니다.
   *[yes] 시간을 다시 정하셨다는 것을 저장했으며, 운영사무국에는 업무 시간인 { WHEN($told) }에 알려 드립니다.
} 언제로 정하셨습니까? 예: 오늘 오후 4시
attendance-arranged-saved = { $later ->
    [no] 정하신 시간을 저장하고 운영사무국에 전했습니다.
   *[yes] 정하신 시간을 저장했으며, 운영사무국에는 업무 시간인 { WHEN($told) }에 전해집니다.
} 운영사무국이 일정을 바꾸면 알려 드립니다.
attendance-arranged-none = 운영사무국이 확인하여 일정을 바꾸면 알려 드립니다.
attendance-arranged-long = 글이 너무 깁니다. { $limit }자 안으로 적어 주십시오. 시간을 다시 정하셨다는 것은 이미 저장되어 있습니다.
# [접속이 되지 않습니다]를 누르신 뒤.
trouble-told = 접속이 되지 않는다고 운영사무국에 알렸습니다. 급하시면 전화해 주십시오: { office-line }
attendance-checked-in = 확인했습니다. 감사합니다.
attendance-check-in-early = 아직 이릅니다. 상담 시작 { DURATION($minutes) } 전부터 눌러 주실 수 있습니다.

# 단추 대신 글로 답할 때 알아듣는 말. 쉼표로 나눈다.
attendance-skip-words = 적지 않겠습니다, 알 수 없음, 아직 모르겠습니다, 없음, 없습니다, 건너뛰기, 나중에, 모름

# 버튼 대신 글로 답할 때 알아듣는 말. 버튼에 있는 말은 따로 적지 않아도 알아듣는다. 쉼표로 나눈다.
attendance-words-coming = 참석, 참석해요, 참석할게요, 참석하겠습니다, 참석 가능, 참석 가능합니다, 참석할 수 있습니다, 네 참석합니다, 네 참석하겠습니다, 네 참석 가능합니다, 네 참석할 수 있습니다, 예 참석합니다, 예 참석하겠습니다, 갑니다, 가겠습니다
attendance-words-late = 늦습니다, 늦어요, 늦겠습니다, 늦을 것 같습니다, 조금 늦겠습니다, 조금 늦을 것 같습니다, 조금 늦어요
attendance-words-colleague = 다른 사람이 참석합니다, 다른 직원이 참석합니다, 동료가 참석합니다, 다른 분이 참석하십니다, 대신 참석합니다, 대리 참석
attendance-words-other-time = 시간 변경, 시간 변경 요청, 시간 변경 요청합니다, 시간 변경 부탁드립니다, 시간 변경 부탁합니다, 시간을 바꾸고 싶습니다, 일정 변경, 일정 변경 요청, 일정 변경 부탁드립니다
attendance-words-absent = 참석 어렵습니다, 참석이 어려울 것 같습니다, 참석 어려울 것 같습니다, 네 참석이 어렵습니다, 참석하지 못합니다, 참석 못합니다, 참석 못 합니다, 참석할 수 없습니다, 못 갑니다, 불참, 불참합니다, 참석 불가
# 글로 답하셨는데 상담이 여러 건일 때.
attendance-which = ‘{ $answer }’: 어느 상담에 대한 답변이신지 골라 주십시오. 아직 저장하지 않았습니다.

## 여쭌 지 오래된 뒤에 글을 쓰셨을 때: 답변인지 다른 말씀인지 한 번 여쭙니다.
held =
    앞서 여쭙던 것이 남아 있습니다: { $other ->
        [none] {""}
       *[other] { $other } 상담,{" "}
    }{ $step ->
        [sure] 참석이 어려우신지
        [how-late] 얼마나 늦으시는지
        [arranged] 언제로 정하셨는지
       *[wish] 가능하신 날짜와 시간
    }. 방금 쓰신 글은 어디에 쓸까요?
    “{ $words }”
held-answer-button = 이 질문의 답변입니다
held-office-button = 사무국에 전해 주십시오
held-stop-button = 그만두기
held-dropped = 그만두었습니다. 방금 쓰신 글은 저장하거나 전하지 않았습니다.

## 운영사무국에 알리는 글.
attendance-staff-answer = { JOSA($party, "이/가") } 아래 상담에 ‘{ $answer }’로 답했습니다.
attendance-staff-change = { JOSA($party, "이/가") } 아래 상담의 답변을 ‘{ $before }’에서 ‘{ $answer }’로 바꾸었습니다.
attendance-staff-late = { JOSA($party, "이/가") } 아래 상담에 약 { DURATION($minutes) } 늦는다고 알려 왔습니다.
attendance-staff-trouble = { JOSA($party, "이/가") } 아래 상담에 접속이 되지 않는다고 알려 왔습니다.
attendance-staff-wish = { JOSA($party, "이/가") } 아래 상담의 희망 시간을 적었습니다.
attendance-staff-arranged = { JOSA($party, "이/가") } 상대 측과 아래 상담의 시간을 다시 정했다고 알려 왔습니다.
attendance-staff-arranged-for = { JOSA($party, "이/가") } 아래 상담을 언제로 다시 정했는지 적었습니다.
attendance-staff-wish-words = “{ $wish }”
attendance-staff-meeting = { $code } · { $firm } – { $buyer }
attendance-staff-who = 답변: { $who }
attendance-staff-told-by = 알려 온 분: { $who }

## 같은 회사 동료에게 알리는 한 줄.
attendance-colleague-told = { $who }께서 { WHEN($start) } { $other } 상담에 ‘{ $answer }’로 답하셨습니다. 다르게 답하시려면 [상담 보기]를 눌러 주십시오.
