### 나루가 먼저 보내는 알림: 일정, 변경, 전날, 직전, 그날 일정표.

## 상담 한 건의 조각. 여러 알림에서 함께 씁니다.
# 문장 안에서 상대를 부르는 말. 해외 기업에는 ‘측’을 붙입니다.
notice-firm = { $name }
notice-buyer = { $name } 측
notice-both = { JOSA($firm, "과/와") } { $buyer } 측
# ‘…의 상담’ 앞에: 상담 상대에게는 ‘… 측과’, 양쪽을 다 부르는 통역사에게는 ‘…과 … 측’으로 끝난다.
notice-with = { JOSA($partner, "과/와") }
notice-place-city = { COUNTRY($there) } { $city }
notice-place-country = { COUNTRY($there) }
notice-when = <b>{ WHEN($start, $end) }</b>
notice-there = { $place } 현지 { WHEN($there, zone: "none") }
notice-arrive-at = { $where } · { TIME($arrive) }까지 도착해 주십시오.
notice-arrive = 상담장에 { TIME($arrive) }까지 도착해 주십시오.
notice-held-at = { $where }에서 진행합니다.
notice-directions = 오시는 길: { $directions }
notice-online = 온라인으로 진행합니다.
notice-online-link = 온라인으로 진행하며, 시작 { DURATION($minutes) } 전에 입장 버튼을 보내 드립니다.
notice-firm-offers = 품목: { $products }
notice-buyer-seeks = 관심 품목: { $products }
notice-interpreter = 통역사가 함께합니다.
notice-contact = 문의: 운영사무국 { $phone }

## 참석 여부.
notice-will-you-come = 참석하실 수 있으십니까?
notice-answered-coming = 참석하신다고 답해 주셨습니다.
notice-answered-late = 조금 늦으신다고 답해 주셨습니다.
notice-answered-colleague = 다른 분이 참석하신다고 답해 주셨습니다.
notice-answered-other-time = 시간 변경을 요청하셨습니다. 새 시간이 정해질 때까지는 이 일정이 유지됩니다.
notice-answered-absent = 참석이 어렵다고 답해 주셨습니다.

## 일정 안내. 사업이 공개될 때 한 번 보냅니다.
notice-schedule = { $who }, { $title } 일정을 알려 드립니다. 상담은 모두 { $count }건입니다.
notice-day = <b>{ DAY($day) }</b>
notice-schedule-item = { SPAN($start, $end, zone: "full") } · { $name }
notice-schedule-later = 상담 전날과 시작 전에 다시 안내해 드리며, 바뀌는 내용이 있으면 바로 알려 드립니다.

## 전날 안내.
notice-day-before = { $days ->
    [0] 오늘 { $with }의 상담이 있습니다.
    [1] 내일 { $with }의 상담이 있습니다.
   *[other] { DAY($start) }에 { $with }의 상담이 있습니다.
}
notice-day-before-several = { $days ->
    [0] 오늘 상담이 { $count }건 있습니다.
    [1] 내일 상담이 { $count }건 있습니다.
   *[other] { DAY($start) }에 상담이 { $count }건 있습니다.
}
notice-numbered = { $number }. { $name }
notice-will-you-come-to-all = 모두 참석하실 수 있으십니까? 따로 답하실 상담이 있으면 아래에서 선택해 주십시오.

## 시작 전 안내와 입장.
notice-soon = { $with }의 상담이 { DURATION($minutes) } 뒤인 <b>{ TIME($start, zone: "full") }</b>에 시작됩니다.
notice-begun = { $with }의 상담이 <b>{ TIME($start, zone: "full") }</b>에 시작되었습니다.
notice-not-answered = 아직 참석 여부를 알려 주지 않으셨습니다. 참석하실 수 있으십니까?
notice-room = { $interpreter ->
    [yes] 화상 상담실에서 통역사와 { $partner } 참석자를 만나시게 됩니다.
   *[no] 화상 상담실에서 { $partner } 참석자를 만나시게 됩니다.
}
notice-link = 접속 안내: { $link }
notice-no-link = 접속 주소는 운영사무국에서 알려 드립니다. 문의: 운영사무국 { $phone }

## 변경 안내. 마지막으로 알려 드린 내용과 비교해서 씁니다.
notice-added = { $with }의 상담이 새로 잡혔습니다.
notice-back-on = { $with }의 상담이 다시 잡혔습니다.
notice-moved = { $with }의 상담 시간이 바뀌었습니다. 일정이 바뀌어 죄송합니다.
notice-length-changed = { $with }의 상담 진행 시간이 { DURATION($was) }에서 { JOSA(DURATION($minutes), "으로/로") } 바뀌었습니다.
notice-booth-changed = { $with }의 상담 장소가 바뀌었습니다.
notice-link-known = { $with }의 상담에 쓰실 접속 주소가 정해졌습니다.
notice-link-changed = { $with }의 상담에 쓰실 접속 주소가 바뀌었습니다. 이전 주소는 더 이상 쓰지 않습니다.
notice-now-online = { $with }의 상담은 상담장이 아니라 온라인으로 진행합니다.
notice-now-at-venue = { $with }의 상담은 온라인이 아니라 상담장에서 진행합니다.
notice-partner-changed = 상담 상대가 { $was }에서 { JOSA($partner, "으로/로") } 바뀌었습니다.
notice-new-time = <b>새 일정: { WHEN($start, $end) }</b>
notice-before = 이전 일정: { WHEN($before, zone: "short") }
notice-length = 진행 시간: { DURATION($minutes) } (이전 { DURATION($was) })
notice-place-before = 이전 장소: { $was }
notice-link-same = 접속 주소는 그대로입니다.
notice-link-first = 접속 주소: { $link }
notice-link-new = 새 접속 주소: { $link }
notice-new-time-works = 새 시간에 참석하실 수 있으십니까?
notice-cancelled = { $with }의 상담이 취소되었습니다. 일정이 바뀌어 죄송합니다.
notice-taken-off = { $with }의 상담에는 참가하지 않으시게 되었습니다.
notice-no-more = 이 상담에 관한 알림은 더 보내 드리지 않습니다. 문의: 운영사무국 { $phone }

## 그날 일정표. 앞의 것은 운영사무국, 뒤의 것은 기업과 통역사가 봅니다.
notice-sheet = <b>{ DAY($day) }</b> 상담은 모두 { $count }건입니다.
notice-sheet-item = <b>{ SPAN($start, $end, zone: "full") }</b> · { $place ->
    [booth] { $booth }
    [online] 온라인
   *[open] 부스 미정
} · { $code }
notice-sheet-parties = { $firm } ↔ { $buyer } (현지 { WHEN($there, zone: "none") })
notice-sheet-answers = 기업 { $firm } · 바이어 { $buyer }
notice-sheet-interpreter = 통역 { $name }: { $answer }
notice-own-sheet = <b>{ DAY($day) }</b> 상담은 { $count }건입니다.
notice-own-sheet-item = <b>{ SPAN($start, $end, zone: "full") }</b> · { $name }

## 18:00의 하루 실적. 운영사무국이 상담이 있는 날 저녁에 받습니다.
notice-result = <b>{ DAY($day) }</b> 상담 실적입니다. <b>잠정</b>이며, 일지가 들어오거나 정정되면 달라집니다.
notice-result-held = 상담건수: <b>{ $held }건</b> (계획 { $planned }건)
notice-result-consulted = 상담액: <b>{ MONEY($amount) }</b>
notice-result-prospective = 계약추진액: <b>{ MONEY($amount) }</b> ({ $count }건)
notice-result-unrated = 환율이 없어 뺀 금액: { $count }건
notice-result-amiss = 진행되지 않았거나 답변이 다른 상담 { $count }건
notice-result-line = · { $code } { $firm } ↔ { $buyer }: { notice-result-outcome }
notice-result-reason = · { $code } { $firm } ↔ { $buyer }: { notice-result-outcome } – { $remark }
notice-result-outcome = { $outcome ->
    [elsewhere] 별도 진행
    [buyer-absent] 바이어 불참
    [firm-absent] 기업 불참
    [connection] 접속 문제
   *[disputed] 답변 불일치
}
notice-result-more = · 그 밖에 { $count }건
notice-result-silent = 아직 받지 못한 상담일지: { $count }건
notice-result-all = 끝난 상담의 일지를 모두 받았습니다.
notice-result-button = 일일 실적보고 PDF

## 버튼.
notice-meeting-button = { TIME($start, zone: "none") } { $name }
notice-meetings-button = 내 상담
notice-day-button = 그날 상담
notice-meetings-count-button = 내 상담 { $count }건
notice-help-button = 사무국에 문의
notice-trouble-button = 접속이 되지 않습니다
notice-arranged-button = 시간을 다시 정했습니다
notice-works-button = 네, 참석합니다
notice-calendar-update-button = 달력의 일정 바꾸기

## 미리보기. 운영사무국이 봅니다: 누구에게 무엇이 언제 나가는지, 받는 사람의 말로.
preview-title = { $title } 알림 미리보기: { DAY($from, year: "yes") } – { DAY($to, year: "yes") }
preview-head = { WHEN($at) } · { $who }{ $again ->
    [yes] { " " }· 답이 없을 때만
   *[no] { "" }
}{ $reached ->
    [no] { " " }· 아직 연결되지 않음
   *[yes] { "" }
}
preview-none = 이 기간에 보낼 알림이 없습니다.
preview-totals = 받는 사람별 건수
preview-total = { $who }: { $count }건{ $asked ->
    [again] (한 번도 답이 없으면 { $most }건)
   *[once] { "" }
}, 가장 많은 날 { $busiest }건{ $warned ->
    [yes] { " " }· 주의: 알림이 너무 많습니다
   *[no] { "" }
}
preview-sum = 받는 사람 { $people }명 · 알림 { $count }건{ $asked ->
    [again] (아무도 답하지 않으면 { $most }건)
   *[once] { "" }
} · 주의 { $warnings }건
