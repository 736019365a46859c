### 내 상담: 첫 화면, 목록, 상담 안내, 참석 답변.

attendance-coming = 참석합니다
attendance-late = 조금 늦습니다
attendance-colleague = 다른 분이 참석합니다
attendance-other-time = 시간 변경을 요청합니다
attendance-absent = 참석이 어렵습니다
meeting-state-open = 답변 전
meeting-state-coming = 참석 확인
meeting-state-late = 조금 늦음
meeting-state-colleague = 다른 분 참석
meeting-state-other-time = 시간 변경 요청
meeting-state-absent = 참석 어려움
meeting-state-there = 도착·입장 확인
meetings-all-coming-button = 모두 참석합니다
meeting-join-button = 화상상담 입장
meeting-arrived-button = 도착했습니다
meeting-entered-button = 입장했습니다
meeting-calendar-button = 달력에 추가
