### 준비사항 알림: 남은 준비, 교육과 접속 테스트, 카탈로그와 샘플, 운영사무국이 챙길 일.

## 남은 준비. 여러 가지라도 하루에 한 번 모아서 보냅니다.
preparing-owed = 준비사항을 알려 드립니다.
preparing-item = · { $title }: { WHEN($due) }까지, { $days ->
    [0] 오늘 마감입니다.
    [1] 내일 마감입니다.
   *[other] { $days }일 남았습니다.
}
preparing-item-late = · { $title }: { DAY($due) }까지였습니다. 아직 확인되지 않았습니다.
preparing-returned = { $title } (보완 요청)
preparing-owed-close = 이미 마치셨으면 아래에서 알려 주시고, 어려우신 점이 있으면 사무국에 문의해 주시기 바랍니다.
preparing-open-button = { $title }
preparing-all-button = 준비사항

## 교육과 예약하신 접속 테스트.
preparing-event = { $days ->
    [0] 오늘
    [1] 내일
   *[other] { DAY($start) }에
} { $title } 일정이 있습니다.
preparing-event-soon = { DURATION($minutes) } 뒤인 <b>{ TIME($start, zone: "full") }</b>에 { $title } 일정이 시작됩니다.
preparing-event-when = <b>{ WHEN($start) }</b>
preparing-event-place = 장소: { $place }
preparing-see-button = 자세히 보기

## 바이어에게: 만날 기업의 카탈로그.
preparing-catalogs = 상담하실 기업 { $count }곳의 카탈로그가 도착했습니다.
preparing-catalog = · <b>{ $firm }</b>{ $products ->
    [none] {""}
   *[other] {" "}· { $products }
}
preparing-catalog-new = · <b>{ $firm }</b>{ $products ->
    [none] {""}
   *[other] {" "}· { $products }
} · 새 카탈로그입니다. 이전 카탈로그는 더 이상 쓰지 않습니다.
preparing-catalog-button = 카탈로그 보기
preparing-catalog-of-button = 카탈로그 보기 · { $firm }
preparing-catalogs-button = 카탈로그 목록 보기

## 바이어에게: 샘플.
preparing-samples-of = { $firm }에서 샘플을 보냈습니다: { $contents }
preparing-samples = { $firm }에서 샘플을 보냈습니다.
preparing-parcel = { samples-carrier } { $number }
preparing-parcel-day = { samples-carrier } { $number }, { DAY($day) } 발송.
preparing-parcel-unnumbered = { samples-carrier }. 운송장 번호는 확인되는 대로 이곳에서 보실 수 있습니다.
preparing-parcel-unnumbered-day = { samples-carrier }, { DAY($day) } 발송. 운송장 번호는 확인되는 대로 이곳에서 보실 수 있습니다.
preparing-customs = { $customs ->
    [sender] 관세는 보낸 기업이 부담합니다.
   *[receiver] 관세가 있으면 받으시는 쪽에서 부담합니다.
}
preparing-before-you-pay = 세관이나 운송사가 비용이나 서류를 요청하면, 납부하시기 전에 먼저 알려 주시기 바랍니다.
preparing-asked-later = 상담 전에 한 번 더 여쭙겠습니다.
preparing-samples-asked = { $firm }에서 보낸 샘플이 좋은 상태로 도착했습니까?
preparing-parcel-button = 받으실 샘플 · { $firm }

## 운영사무국에: 상담 사흘 전(영업일)에 아직 빠져 있는 것.
preparing-risk = <b>{ DAY($day) }</b> 상담 전에 확인이 필요합니다.
preparing-risk-samples = <b>샘플이 아직 발송되지 않은 상담 { $count }건</b>
preparing-risk-meeting = · { $code } { TIME($start) } { $firm } – { $buyer }
preparing-risk-tests = <b>접속 테스트를 마치지 않은 곳 { $count }곳</b>
preparing-risk-company = · { $name }
preparing-staff-button = 준비 현황
