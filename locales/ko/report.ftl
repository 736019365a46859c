### 결과보고 엑셀: 시트와 열의 이름, 요약의 항목, 칸에 적는 말. 대화방과 명령줄에서 보고서를 받을 때의 말도 여기에 있다.

## 대화방. 운영사무국만 본다.

staff-report-button = 결과보고
report-making = 결과보고 파일을 만들고 있습니다. 다 되면 이곳으로 보내 드립니다.
report-ready = <b>{ $cohort }</b> 결과보고입니다. { WHEN($now) } 기준이며, 요약의 모든 수치는 뒤 시트에서 계산됩니다.
report-failed = <b>{ $cohort }</b> 결과보고를 만들지 못했습니다. 바뀐 것은 없습니다. 잠시 뒤 다시 시도해 주십시오.
report-file = { $code }-결과보고-{ $day }.xlsx

## 시트.

report-summary = 요약
report-firms = 기업별
report-buyers = 바이어별
report-countries = 국가별
report-logs = 상담일지
report-scores = 만족도
report-survey = 설문
report-interpreters = 통역사
report-interpreter-answers = 통역 응답
report-own = 추가 설문
report-own-totals = 추가 설문 집계
report-attendance = 참석
report-silent = 미응답
report-preparations = 준비사항
report-samples = 샘플·정산
report-deals = 계약·수출
report-rates = 환율
report-photos = 사진

## 요약의 머리.

report-title = { $cohort } 결과보고
report-about = 주최: { $host } · 기간: { DAY($from, year: "yes") } – { DAY($until, year: "yes") }
report-made =
    { WHEN($now) } 기준. 금액의 단위는 { report-unit-sum }입니다. 상담액, 계약추진액, 계약액, 수출이행액은 서로 다른 것이므로 더하지 않습니다.
report-item = 항목
report-value = 값
report-unit = 단위
report-from-sheet = 근거 시트
report-know = 설명
report-unit-count = 건·곳
report-unit-sum = { $unit ->
    [thousand] 천불
   *[dollar] 달러
}
report-unit-score = 5점 만점

## 요약의 항목.

report-part-size = 참가 규모
report-firms-count = 참가기업 수
report-buyers-count = 바이어 수
report-countries-count = 국가 수

report-part-meetings = 상담
report-meetings-planned = 계획된 상담
report-meetings-held = 상담건수(진행)
report-meetings-were = { $name ->
    [elsewhere] 별도 진행
    [buyer-absent] 미진행: 바이어 불참
    [firm-absent] 미진행: 기업 불참
    [connection] 미진행: 접속 문제
    [disputed] 답변 불일치
    [untold] 일지 없음
    [ahead] 예정
   *[cancelled] 취소
}
report-agreed = { $name ->
    [same] 기업과 바이어의 답변 일치
    [different] 기업과 바이어의 답변 불일치
    [one-sided] 기업과 바이어 가운데 한쪽만 응답
   *[silent] 기업과 바이어 모두 응답 없음
}
report-know-held = 기업, 바이어, 통역사 가운데 답한 쪽이 모두 진행했다고 한 상담입니다.
report-know-elsewhere = 당사자끼리 다른 때나 다른 곳에서 만난 상담입니다. 상담건수에 넣지 않습니다.
report-know-disputed = 당사자의 답변이 서로 다른 상담입니다. 상담건수와 금액에 넣지 않으며, 확인하여 정정하시면 반영됩니다.

report-part-consulted = 상담액
report-know-consulted = 진행된 상담에서 기업이 답한 금액을 환율 시트의 환율로 달러로 바꾸어 더한 값입니다.
report-amount-said = 금액을 답한 상담
report-amount-unknown = 모른다고 답한 상담
report-amount-unrated = 환율이 없어 뺀 상담
report-know-unrated = 환율이 정해지지 않은 통화의 금액입니다. 상담일지에 원래 통화로 남아 있고 합계에는 들어 있지 않습니다.

report-part-prospective = 계약추진
report-know-prospective = 진행된 상담에서 기업이 답한 계약추진액입니다. 계약된 금액이 아닙니다.

report-part-apart = 따로 보는 금액(위 합계에 넣지 않음)
report-apart-consulted = { $name ->
    [elsewhere] 별도 진행 상담액
   *[disputed] 답변 불일치 상담액
}({ report-unit-sum })
report-apart-prospective = { $name ->
    [elsewhere] 별도 진행 계약추진액
   *[disputed] 답변 불일치 계약추진액
}({ report-unit-sum })

report-part-deals = 계약·수출
report-deals-count = { $name ->
    [contracted] 계약체결건수
    [mou] MOU 건수
   *[exported] 수출이행건수
}
report-deals-sum = { $name ->
    [contracted] 계약액
   *[exported] 수출이행액
}({ report-unit-sum })
report-know-deals = 운영사무국이 문서를 확인(열람 포함)했거나 양측이 같은 금액을 말한 건만 셉니다. 환율이 없거나 금액을 모르는 건은 금액 합계에 없습니다.
report-know-deals-document = 운영사무국이 문서를 확인(열람 포함)한 건만 셉니다. 환율이 없거나 금액을 모르는 건은 금액 합계에 없습니다.
report-deals-open-count = { $name ->
    [contracted] 계약 미확인 건수
    [mou] MOU 미확인 건수
   *[exported] 수출이행 미확인 건수
}
report-deals-open-sum = { $name ->
    [contracted] 미확인 계약액
   *[exported] 미확인 수출이행액
}({ report-unit-sum })
report-know-deals-open = 알려 온 내용은 있으나 아직 인정되지 않은 건이며 실적에 넣지 않습니다. 금액은 기업이 말한 금액, 기업이 말하지 않았으면 바이어가 말한 금액입니다.
report-deals-twins = 다른 사업에도 등록된 건
report-know-twins = 사업자등록번호, 바이어(이름 또는 전자우편), 단계, 금액과 통화가 같은 건이 다른 사업에도 있습니다. 이중으로 집계되지 않는지 확인해 주십시오.

report-part-scores = 만족도
report-firm-satisfaction = 참가기업 만족도
report-buyer-satisfaction = 바이어 만족도(운영)
report-interpreter-satisfaction = 통역 만족도
report-firm-interest-score = 바이어의 관심도(기업이 본)
report-buyer-interest-score = 바이어의 관심도(바이어가 답한)
report-know-interpreters = 응답이 3건 이상인 통역사의 점수만 들어 있습니다.

report-part-answers = 상담일지 응답
report-logs-sent = { $name ->
    [firm] 참가기업이 보낸 일지
    [buyer] 바이어가 보낸 일지
   *[interpreter] 통역사가 보낸 일지
}
report-logs-missing = { $name ->
    [firm] 참가기업 미응답
    [buyer] 바이어 미응답
   *[interpreter] 통역사 미응답
}

report-part-before = 준비와 샘플
report-preparations-count = 준비사항
report-preparations-done = 완료된 준비사항
report-parcels = 샘플 발송

report-chart-firms = 기업별 상담액과 계약추진액({ report-unit-sum })
report-chart-countries = 국가별 상담건수
report-chart-scores = 만족도(5점 만점)

## 열.

report-meeting = 상담번호
report-day = 일자
report-start = 시작
report-minutes = 분
report-code = 코드
report-name = 이름
report-firm-code = 기업코드
report-firm = 참가기업
report-buyer-code = 바이어코드
report-buyer = 바이어
report-country = 국가
report-interpreter-code = 통역코드
report-interpreter = 통역사
report-outcome = 결과
report-agreement = 기업·바이어 대조
report-firm-held = 진행 여부: 기업
report-buyer-held = 진행 여부: 바이어
report-interpreter-held = 진행 여부: 통역사
report-firm-interest = 관심도: 기업이 본
report-buyer-interest = 관심도: 바이어
report-consulted = 상담액(원래 통화)
report-consulted-currency = 상담액 통화
report-consulted-dollars = 상담액(달러)
report-consulted-note = 상담액 비고
report-prospective = 계약추진액(원래 통화)
report-prospective-currency = 계약추진액 통화
report-prospective-dollars = 계약추진액(달러)
report-prospective-note = 계약추진액 비고
report-expected = 바이어 예상 주문액(원래 통화)
report-expected-currency = 예상 주문액 통화
report-expected-dollars = 바이어 예상 주문액(달러)
report-expected-note = 예상 주문액 비고
report-amounts-agree = 계약추진액·예상 주문액 대조
report-firm-next = 다음 단계: 기업
report-buyer-next = 다음 단계: 바이어
report-products = 상담 품목
report-firm-remark = 의견: 기업
report-buyer-remark = 의견: 바이어
report-interpreter-remark = 의견: 통역사
report-worked-from = 통역 시작
report-worked-until = 통역 종료
report-firm-by = 기업 일지 입력자
report-firm-at = 기업 일지 입력
report-firm-corrected = 기업 일지 정정(회)
report-buyer-by = 바이어 일지 입력자
report-buyer-at = 바이어 일지 입력
report-buyer-corrected = 바이어 일지 정정(회)
report-interpreter-by = 통역 일지 입력자
report-interpreter-at = 통역 일지 입력
report-interpreter-corrected = 통역 일지 정정(회)
report-side = 구분
report-party-code = 참가자 코드
report-party = 참가자
report-answer = 참석 답변
report-late = 늦음(분)
report-answered = 답변한 때
report-checked-in = 입장 확인
report-overall = 만족도(5점)
report-interest = 관심도(5점)
report-prepared = 양측 준비(통역사)
report-others-said = 다른 쪽의 답변
report-taken-until = 답변 마감일
report-question-number = 문항 번호
report-question-code = 문항코드
report-question = 질문
report-own-value = 값
report-own-by = 보내신 분
report-own-at = 보낸 때
report-own-score = { $score }점
report-asked-side = 대상
report-every-side = 모두
report-question-kind = 종류
report-question-kind-word = { $name ->
    [choice] 선택
    [number] 숫자
    [scale] 척도
   *[text] 서술
}
report-question-state = 상태
report-question-state-word = { $name ->
    [asked] 여쭙는 중
    [changed] 고치기 전의 질문
   *[withdrawn] 설문에서 뺀 질문
}
report-choice-number = 보기 번호
report-choice = 보기
report-choice-count = 고른 수
report-own-answer = 답변
report-planned-count = 계획(건)
report-held-count = 상담건수(진행)
report-elsewhere-count = 별도 진행(건)
report-consulted-sum = 상담액({ report-unit-sum })
report-prospective-count = 계약추진건수
report-prospective-sum = 계약추진액({ report-unit-sum })
report-contracted-sum = 계약액({ report-unit-sum })
report-score = 점수
report-answers = 응답 수
report-silent-count = 무응답 수
report-average = 평균
report-ones = 1점
report-twos = 2점
report-threes = 3점
report-fours = 4점
report-fives = 5점
report-stage = 단계
report-deal-firm-amount = 기업이 말한 금액
report-deal-firm-currency = 기업 통화
report-deal-firm-dollars = 기업이 말한 금액(달러)
report-deal-firm-won = 기업이 말한 금액(원)
report-deal-buyer-amount = 바이어가 말한 금액
report-deal-buyer-currency = 바이어 통화
report-deal-buyer-dollars = 바이어가 말한 금액(달러)
report-deal-buyer-won = 바이어가 말한 금액(원)
report-deal-agreement = 양측 일치
report-deal-agreement-word = { $name ->
    [firm] 기업만
    [buyer] 바이어만
    [agree] 일치
    [differ] 다름
   *[open] 한쪽 금액 없음
}
report-deal-evidence = 증거 수준
report-deal-evidence-word = { $name ->
    [one] 한쪽의 말
    [both] 양측의 말
    [document] 문서
   *[seen] 사무국 열람 확인
}
report-deal-standing = 인정
report-deal-standing-word = { $name ->
    [counted] 인정
    [unconfirmed] 미확인
   *[off] 취소
}
report-deal-dollars = 집계 금액(달러)
report-deal-note = 비고
report-deal-twin = 이중 등록
report-deal-twin-word = 다른 사업에도 등록됨
report-photo-caption = 설명
report-photo-file = 파일 이름
report-photo-given = 받은 때
report-proof = 증빙
report-confirmed = 확인자
report-confirmed-at = 확인한 때
report-history = 지원 이력
report-history-cohort = 사업
report-history-year = 연도
report-exported-sum = 수출이행액({ report-unit-sum })
report-history-samples = 샘플 발송비(원)
report-preparation = 준비사항명
report-due = 마감
report-standing = 상태
report-changed = 바뀐 때
report-for-them = 대신 처리
report-by-office = 운영사무국
report-shipped = 발송일
report-carrier = 운송사
report-tracking = 운송장 번호
report-receivers = 받는 곳
report-contents = 내용물
report-paid = 발송비(적힌 통화)
report-paid-currency = 통화
report-receipt = 영수증
report-arrival = 도착
report-rate-units = 기준 단위
report-rate-currency = 통화
report-rate-worth = 환율
report-rate-in = 환산 통화
report-rate-source = 출처
report-rate-day = 기준일

## 칸에 적는 말.

report-held = { $name ->
    [held] 진행
    [elsewhere] 별도 진행
    [buyer-absent] 바이어 불참
    [firm-absent] 기업 불참
   *[connection] 접속 문제
}
report-outcome-word = { $name ->
    [held] 진행
    [elsewhere] 별도 진행
    [buyer-absent] 바이어 불참
    [firm-absent] 기업 불참
    [connection] 접속 문제
    [disputed] 불일치
    [untold] 일지 없음
    [ahead] 예정
   *[cancelled] 취소
}
report-agreement-word = { $name ->
    [same] 일치
    [different] 불일치
    [one-sided] 한쪽만 응답
   *[silent] 응답 없음
}
report-next = { $name ->
    [talking] 직접 협의
    [material] 추가 자료
    [samples] 샘플
    [quotation] 견적
    [contract] 계약 조건
    [visit] 방문
   *[nothing] 계획 없음
}
report-side-word = { $name ->
    [firm] 참가기업
    [buyer] 바이어
   *[interpreter] 통역사
}
report-answer-word = { $name ->
    [coming] 참석
    [late] 조금 늦음
    [colleague] 다른 분이 참석
    [other-time] 시간 변경 요청
    [absent] 참석 어려움
   *[none] 미응답
}
report-prepared-word = { $name ->
    [both] 양측 모두 준비됨
    [firm-only] 기업만 준비됨
    [buyer-only] 바이어만 준비됨
   *[neither] 양측 모두 부족
}
report-stage-word = { $name ->
    [contracted] 계약
    [mou] MOU
   *[exported] 수출이행
}
report-by-staff = 운영사무국 대리 입력({ $staff })
report-product = { $product } { MONEY($price) } × { $quantity }
report-unknown = 모름
report-unrated = 환율 없음
report-too-few = { $enough }건 미만

## 사후관리.

report-following = 사후관리
report-follow-asked = 사후관리 대상
report-follow-rates = 사후관리 응답률
report-round = 차수
report-round-word = { $days }일
report-news = 소식
report-state = 진행 상황
report-remark = 덧붙인 말
report-said-at = 답변 시각
report-said-by = 답변한 사람
report-entered-by = 대신 적은 사람
report-round-day = 기준일
report-asked-about = 여쭌 상대 수
report-response = 응답 여부
report-response-word = { $name ->
    [answered] 응답
    [waiting] 미룸
    [declined] 그만 받음
    [open] 여쭙는 중
   *[silent] 미응답
}
report-asked = 대상
report-answered-count = 응답
report-waiting-count = 미룸
report-silent-in-round = 미응답
report-rate = 응답률
report-silent-of = 종류
report-silent-log = 상담일지
report-silent-round = 사후관리 { $days }일
report-part-following = 사후관리 응답(기업·바이어 수)
report-follow-asked-count = { $side } 사후관리 { $round } 대상
report-follow-answered-count = { $side } 사후관리 { $round } 응답
report-follow-silent-count = { $side } 사후관리 { $round } 미응답
