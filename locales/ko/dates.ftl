### 날짜와 시간, 목록의 조각. 다른 글에서는 DAY, TIME, SPAN, WHEN, DURATION 함수로 쓴다.

# 상담이 자정을 넘길 때 끝나는 시각.
date-next-day = 다음 날 { $time }

# DURATION: “10분 뒤”의 앞부분.
duration-minutes = { $count }분
duration-hours = { $count }시간
duration-days = { $count }일

# 여럿을 늘어놓을 때 마지막 것.
list-and = { $items }, { $last }
