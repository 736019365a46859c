### 인쇄물: 일일 실적보고, 상담일지, 통역 활동확인서, 결과보고와 결과 그림. 대화방에서 운영사무국이 받을 때의 말도 여기에 있다.
### 수치와 표의 말은 결과보고 엑셀(report.ftl)과 같다.

## 대화방. 운영사무국만 본다.

papers-results-button = 결과보고 PDF
papers-picture-button = 결과 그림
papers-day-button = 일일 실적보고 { DAY($day) }
papers-meeting-button = 상담일지 PDF
papers-interpreter-button = 통역 활동확인서
papers-making = 인쇄물을 만들고 있습니다. 다 되면 이곳으로 보내 드립니다.
papers-failed = 인쇄물을 만들지 못했습니다. 바뀐 것은 없습니다. 잠시 뒤 다시 시도해 주십시오.
papers-ready = { $paper ->
    [results] <b>{ $cohort }</b> 결과보고입니다. { WHEN($now) } 기준입니다.
    [picture] <b>{ $cohort }</b> 결과를 한 장에 담았습니다. { WHEN($now) } 기준입니다.
    [day] <b>{ $cohort }</b> 일일 실적보고입니다. { WHEN($now) } 기준이며, 아직 확정되지 않은 잠정치입니다.
    [meeting] 상담일지입니다. 양측의 답변이 함께 적혀 있으므로 참가기업이나 바이어에게 보내지 마십시오.
   *[interpreter] 통역 활동확인서입니다. 서명을 받아 보관해 주십시오.
}
papers-file = { $paper ->
    [results] { $code }-결과보고-{ $day }
    [picture] { $code }-결과-{ $day }
    [day] { $code }-일일실적보고-{ $day }
    [meeting] { $code }-상담일지-{ $of }
   *[interpreter] { $code }-통역활동확인서-{ $of }
}

## 모든 인쇄물.

papers-foot = { $cohort } · { WHEN($now) } 기준
papers-provisional = 잠정
papers-and = { $so } · { $item } { $count }
papers-nobody = 응답 없음
papers-buyer = { $buyer } ({ $country })
papers-time = 시간
papers-place = 장소
papers-money = { MONEY($amount) }
papers-at = { DAY($at) } { TIME($at, zone: "none") }

## 일일 실적보고.

papers-day = { $cohort } 일일 실적보고 (잠정) – { DAY($day, year: "yes") }
papers-day-about =
    주최: { $host } · { WHEN($now) }까지 받은 상담일지로 집계한 잠정치입니다. 상담일지는 상담이 끝난 날부터 14일 동안 보내거나 정정할 수 있으므로 최종 결과와 다를 수 있습니다.
papers-no-meeting = 이날은 상담이 없습니다.
papers-not-held = 불참·미진행 사유
papers-reasons = 사유
papers-all-held = 진행되지 않았다는 답변이 없습니다.
papers-silent = 상담일지 미응답
papers-nobody-silent = 끝난 상담의 일지를 모두 받았습니다.

## 상담일지.

papers-meeting = 상담일지 { $meeting }
papers-meeting-about =
    { $cohort } · 주최: { $host } · 운영사무국 보관용입니다. 한쪽의 답변을 다른 쪽에 보이지 마십시오. 양측의 답변은 그대로 나란히 적으며 평균하거나 고치지 않습니다.
papers-meeting-answers = 양측의 답변
papers-question = 항목
papers-no-log = 일지 없음
papers-held = 진행 여부
papers-consulted = 상담액
papers-prospective = 계약추진액
papers-expected = 예상 주문액
papers-next = 다음 단계
papers-worked = 실제 통역 시간
papers-remark = 의견
papers-sent-by = 입력한 사람
papers-sent-at = 마지막으로 보낸 때
papers-corrected = 정정
papers-corrected-count = { $count ->
    [0] 없음
   *[other] { $count }회 (처음 보낸 때: { $first })
}
papers-sign-written = 작성: 운영사무국
papers-sign-seen = 확인: 주최기관

## 통역 활동확인서.

papers-interpreter = 통역 활동확인서
papers-interpreter-name = { $name } ({ $code })
papers-programme = 사업명
papers-host = 주최
papers-period = 기간
papers-period-days = { DAY($from, year: "yes") } – { DAY($until, year: "yes") }
papers-interpreter-meetings = 활동 내역
papers-planned-time = 예정 시간
papers-began = 실제 시작
papers-ended = 실제 종료
papers-interpreter-none = 배정된 상담이 없습니다.
papers-interpreter-total = 합계: 상담 { $count }건, 실제 통역 { $minutes }분
papers-interpreter-open = 실제 시작과 종료 시각을 적지 않은 상담 { $count }건은 시간 합계에 넣지 않았습니다.
papers-interpreter-unlogged = 통역사가 상담일지를 보내지 않은 상담 { $count }건은 합계에 넣지 않았습니다.
papers-interpreter-confirm = 위와 같이 통역 활동을 하였음을 확인합니다.
papers-sign-day = 확인한 날
papers-sign-interpreter = 통역사 (서명)
papers-sign-office = 운영사무국 담당자 (서명)

## 상담 사진. 운영사무국이 상담 화면에서 보내고, 상담일지와 결과보고에 실립니다.

photos-button = 사진
photos-of = <b>{ $code } { $firm } ↔ { $buyer }</b> 사진은 { $count }장입니다.
photos-line = { $given ->
    [yes] 사진 { $number }: { $name }
   *[no] 사진 { $number }
}
photos-ask = 사진을 이곳에 보내 주십시오. 여러 장을 한 번에 보내도 되고, 사진에 적은 글은 설명으로 실립니다. JPEG와 PNG를 받습니다.
photos-see-button = 사진 { $number } 보기
photos-off-button = 사진 { $number } 빼기
photos-done-button = 상담 화면
photos-taken = 사진을 받았습니다.
photos-refused = 열 수 없는 { $count }장은 받지 못했습니다. JPEG나 PNG로 다시 보내 주십시오.
photos-refused-one = 이 파일은 받지 못했습니다. 대화방에서 JPEG나 PNG로 보내 주십시오.
photos-too-large = 20MB가 넘는 파일은 받지 못합니다. ‘사진’으로 보내시면 크기가 줄어듭니다.
photos-known = 이미 받은 사진입니다.
photos-removed = 사진을 뺐습니다.
photos-gone = 이미 뺀 사진입니다.

papers-photos = 사진
papers-photo = { $meeting } · { $caption }
papers-photos-broken = 열 수 없어 뺀 사진: { $count }장 ({ $names })
papers-photos-more = 사진이 많아 { $count }장은 싣지 않았습니다. 각 상담일지에 모두 있습니다.
