# Announcements: what readers see of them, and how far one is for staff.

# $host, $title (Text): the cohort as this reader knows it, $phone (Text) or none
broadcast-footer =
    ─
    { $host } · { $title } 운영사무국{ $phone ->
        [none] { "" }
       *[other] { " " }{ $phone }
    }
    이 글에 답장하시면 운영사무국으로 전달됩니다.
broadcast-footer-ad = 홍보 소식을 원하지 않으시면 [수신 거부]를 눌러 주십시오(무료). 상담 일정 안내는 계속 보내 드립니다.
# Below files that come ahead of the words; the button is below the words.
broadcast-footer-ad-files = 홍보 소식을 원하지 않으시면 이어지는 글의 [수신 거부]를 누르시거나 ‘설정’에서 바꿔 주십시오(무료). 상담 일정 안내는 계속 보내 드립니다.
broadcast-ad = (광고)
broadcast-read-button = 읽었습니다
broadcast-was-read-button = ✓ 읽었습니다
broadcast-no-ads-button = 수신 거부
# $at (Moment), $other (Text): the other company
broadcast-next-meeting = { WHEN($at) }, { $other } 측과의 상담

# $state (Text), $title (Text): how it begins, $revision (Number): how often it was corrected
broadcast-progress =
    <b>공지 { $state ->
        [sending] 보내는 중
        [paused] 일시 중지
        [stopped] 중단함
        [done] 발송 완료
        [recalled] 회수함
        [scheduled] 예약됨
        [asked] 승인 대기
       *[other] 작성 중
    }</b>{ $revision ->
        [0] { "" }
       *[other] { " " }(정정 { $revision }회)
    }
    { $title }
broadcast-count-sent = { $count }명 전송
broadcast-count-waiting = { $count }명 대기
broadcast-count-uncertain = { $count }명 확인 필요
broadcast-count-unconnected = { $count }명 미연결
broadcast-count-no-language = { $count }명 해당 언어 없음
broadcast-count-no-consent = { $count }명 홍보 미동의
broadcast-count-stopped = { $count }명 보내지 않음
broadcast-count-left = { $count }명 도착 여부 모름
broadcast-count-failed = { $count }명 실패
broadcast-count-none-twice = 중복 발송 없음
broadcast-count-twice = { $count }명은 두 번 받으셨을 수 있음
# $read (Number), $sent (Number)
broadcast-progress-read = 읽음 확인: { $sent }명 중 { $read }명
# $state (Text), $changes, $changed, $unchangeable (Numbers)
broadcast-progress-changes =
    { $state ->
        [recalled] 회수
       *[other] 정정
    }: { $changes }명 중 { $changed }명 완료{ $unchangeable ->
        [0] { "" }
       *[other] , { $unchangeable }명은 { $state ->
            [recalled] 회수할 수 없습니다.
           *[other] 정정할 수 없습니다.
        }
    }
# $at (Moment)
broadcast-progress-starts = 보내는 때: { WHEN($at) }. 그 전에는 아무에게도 보내지 않습니다.
# $day (Moment)
broadcast-progress-ten = 보내는 때: { DAY($day) } 받는 분 각자의 현지 오전 10시. 그 전에는 아무에게도 보내지 않습니다.
broadcast-unschedule-button = 예약 취소
broadcast-open-button = 공지 열기
# $minutes (Number)
broadcast-progress-left = 남은 시간 약 { $minutes }분
# $at (Moment)
broadcast-progress-later = 다음 발송: { WHEN($at) }
# $at (Moment)
broadcast-progress-last = 마지막 전송: { WHEN($at) }
# $count (Number)
broadcast-progress-uncertain = { $count }명에게는 도착했는지 알 수 없습니다. 다시 보내면 두 번 받으실 수 있어 결정을 기다립니다.
# $side (Text): ko, en
broadcast-progress-proposed = { $side ->
    [ko] 한국어 글 정정이 주최의 승인을 기다립니다.
   *[en] 영어 글 정정이 주최의 승인을 기다립니다.
}
broadcast-proposed-button = 정정 요청 보기
broadcast-pause-button = 일시 중지
broadcast-resume-button = 이어서 보내기
broadcast-stop-button = 중단
broadcast-uncertain-button = 확인 필요한 분 보기
broadcast-missing-button = 못 받은 분께 보내기
broadcast-failed-button = 못 받은 분과 이유
broadcast-unread-button = 읽지 않은 분 보기
broadcast-correct-button = 정정
broadcast-recall-button = 회수
broadcast-list-button = 전체 명단(.xlsx)
broadcast-back-button = 공지 목록
