### 달력 파일. 일정 이름과 설명은 달력 앱에서 보입니다.

calendar-summary-firm = [화상상담] { $other }
calendar-summary-buyer = [화상상담] { $other }
calendar-summary-both = [화상상담] { $firm } · { $buyer }
calendar-when = { WHEN($start, $end) }
calendar-join = 화상상담 주소: { $address }
calendar-programme = { $title } · 운영사무국 { $phone }
calendar-one = 달력에 추가할 파일입니다. 열어서 저장하시면 일정이 등록됩니다. 상담 시간이 바뀌면 다시 받아 주십시오. 같은 일정이 새 시간으로 바뀝니다.
calendar-all = 상담 { $count }건을 담은 달력 파일입니다. 열어서 저장하시면 일정이 등록됩니다. 상담 시간이 바뀌면 다시 받아 주십시오. 같은 일정이 새 시간으로 바뀝니다.
calendar-cancelled = 취소된 상담을 달력에서 지우는 파일입니다. 열어서 저장해 주십시오.
calendar-nothing = 달력에 추가할 상담이 없습니다.
