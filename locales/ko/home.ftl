### 첫 화면: 다음 상담, 남은 준비, 여러 사업에 참가하는 분의 사업 선택.

home-greeting = { $address }, 안녕하십니까.
home-programme = { $title }
home-next = <b>다음 상담</b> { WHEN($start, $end) }
home-now = <b>지금 상담 중</b> { WHEN($start, $end) }
home-other-city = { $other } · { COUNTRY($theirs) } { $city } (현지 { DAY($theirs) } { TIME($theirs) })
home-other-country = { $other } · { COUNTRY($theirs) } (현지 { DAY($theirs) } { TIME($theirs) })
home-online = 온라인으로 참가하십니다. [내 상담]에서 [화상상담 입장]을 누르실 수 있습니다.
home-online-later = 온라인으로 참가하십니다. 접속 주소는 정해지는 대로 알려 드립니다.
home-online-told = 온라인으로 참가하십니다. 접속 방법은 [내 상담]에서 보실 수 있습니다.
home-answer = 참석 답변: { $state }
home-answer-open = 참석 답변: { $state } · [내 상담]에서 답해 주시기 바랍니다.
home-draft = 상담 일정이 아직 확정되지 않았습니다. 확정되면 이곳으로 알려 드립니다.
home-none = 아직 잡힌 상담이 없습니다. 일정이 정해지면 이곳으로 알려 드립니다.
home-over = 예정된 상담이 모두 끝났습니다. 참여해 주셔서 감사합니다.
home-preparations = <b>남은 준비 { $count }가지</b>
home-preparation = · { $title }: { DAY($due) }까지{ $left ->
        [past] { " " }(기한 지남)
        [over] { " " }(기한 지남)
       *[other] { "" }
    }{ $progress ->
        [counted] { " " }({ $all }곳 중 { $done }곳 완료)
       *[none] { "" }
    }
home-words = { $also ->
    [both] “일정”, “샘플”, “카탈로그”, “문의”처럼 글로 쓰셔도 됩니다.
    [samples] “일정”, “샘플”, “문의”처럼 글로 쓰셔도 됩니다.
    [catalog] “일정”, “카탈로그”, “문의”처럼 글로 쓰셔도 됩니다.
   *[none] “일정”, “문의”처럼 글로 쓰셔도 됩니다.
}
home-meetings-button = 내 상담 { $count }건
home-cohort-button = 다른 사업: { $title }
