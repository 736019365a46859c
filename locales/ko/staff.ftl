### 운영사무국이 보는 말: 오늘 상담, 참가 현황, 일정 변경과 취소.

## 볼 수 없거나 바꿀 수 없을 때.

staff-refused = 이번 상담회 운영사무국만 쓸 수 있는 화면입니다. 바뀐 것은 없습니다. “처음”을 입력하시면 첫 화면으로 돌아갑니다.
staff-only-reads = 열람 권한으로는 볼 수만 있습니다. 바뀐 것은 없습니다. 변경이 필요하시면 운영 담당에게 알려 주십시오.
staff-outdated = 지난 화면의 버튼이어서 아무것도 바꾸지 않았습니다. 아래에서 다시 골라 주십시오.
staff-changed-meanwhile = 그사이 이 상담이 바뀌어 아무것도 바꾸지 않았습니다. 지금은 아래와 같습니다.
staff-already-so = 이미 그렇게 되어 있어 바꾸지 않았습니다. 지금은 아래와 같습니다.
staff-nothing-changed = 그만두었습니다. 바뀐 것은 없습니다.

## 첫 화면.

staff-home =
    <b>{ $cohort }</b> 운영 메뉴
    오늘 상담 { $today }건 · 내일 상담 { $tomorrow }건 · 전체 { $all }건
staff-home-draft = 아직 공개하지 않은 사업입니다. 공개하기 전에는 아무에게도 알리지 않습니다.
staff-home-published = 공개된 사업입니다. 상담을 바꾸시면 해당하는 분들께 바로 알립니다.
staff-today-button = 오늘 상담
staff-tomorrow-button = 내일 상담
staff-people-button = 참가자 현황
staff-find-button = 상담 변경
staff-announcements-button = 공지
staff-import-button = 가져오기·공개
staff-log-button = 변경 기록
staff-home-button = 처음
staff-back-button = 목록
staff-give-up-button = 그만두기

## 하루의 상담.

staff-day =
    <b>{ DAY($day) } 상담 { $count }건</b>{ $off ->
        [0] { "" }
       *[other] { " " }· 취소 { $off }건
    }
# 시각은 모두 주최 쪽 시각이고, 현지는 바이어의 시각이다.
staff-day-meeting =
    <b>{ SPAN($start, $end) }</b> · { $place } · { $code }
    { $firm } ↔ { $buyer } (현지 { WHEN($there, zone: "none") })
    기업 { $firmstate } · 바이어 { $buyerstate } · 통역 { $interpreter } { $interpreterstate }
staff-day-meeting-alone =
    <b>{ SPAN($start, $end) }</b> · { $place } · { $code }
    { $firm } ↔ { $buyer } (현지 { WHEN($there, zone: "none") })
    기업 { $firmstate } · 바이어 { $buyerstate } · 통역 없음
staff-day-off = 취소: { SPAN($start, $end) } · { $code } · { $firm } ↔ { $buyer }
staff-open-button = { TIME($start) } { $code } { $firm }
staff-page = { $page }/{ $pages }쪽
staff-page-before-button = 앞쪽
staff-page-after-button = 다음 쪽
staff-day-before-button = ◀ { DAY($day) }
staff-day-after-button = { DAY($day) } ▶
staff-day-button = 그날 상담

# 상담에서 기업, 바이어, 통역이 각각 답한 것.
staff-state = { $state ->
    [coming] 확인
    [late] 늦음
    [late-by] { $minutes }분 늦음
    [colleague] 대리 참석
    [other-time] 시간 변경 요청
    [absent] 불참
    [there] 입장
   *[silent] 미응답
}
staff-online = 온라인
staff-at-venue = 상담장
staff-no-booth = 부스 미정
staff-none = 없음

## 상담 하나.

staff-card =
    <b>{ $code } · { WHEN($start, $end) }</b>
    현지 { WHEN($there, $thereend) }
    { $firm } ({ $firmcode }, { $firmmode })
    ↔ { $buyer } ({ $buyercode }, { COUNTRY($country) }, { $buyermode })
staff-card-off =
    <b>취소된 상담</b> { $code } · { WHEN($start, $end) }
    현지 { WHEN($there, $thereend) }
    { $firm } ({ $firmcode }, { $firmmode })
    ↔ { $buyer } ({ $buyercode }, { COUNTRY($country) }, { $buyermode })
staff-card-place = 자리: { $place }
staff-card-link = 화상링크: { $link }
staff-card-interpreter = 통역사: { $name }
staff-card-revision = { $changes ->
    [0] 변경 없음
   *[other] 변경 { $changes }회
}
staff-card-state = { $side ->
    [firm] 기업: { $state }
    [buyer] 바이어: { $state }
   *[interpreter] 통역: { $state }
}
staff-card-answer = { $side ->
    [firm] 기업: { $state } ({ $name }, { WHEN($at) })
    [buyer] 바이어: { $state } ({ $name }, { WHEN($at) })
   *[interpreter] 통역: { $state } ({ $name }, { WHEN($at) })
}
staff-card-wish = 원하는 시간: { $wish }
staff-move-button = 시간 변경
staff-booth-button = 부스 변경
staff-link-button = 링크 변경
staff-cancel-button = 취소
staff-reinstate-button = 되살리기

## 무엇으로 바꿀지 여쭐 때.

staff-move-ask =
    <b>{ $code } { $firm } ↔ { $buyer }</b>
    지금은 { WHEN($start, $end) }, 현지 { WHEN($there) }입니다.

    옮길 날짜를 고르시거나 날짜와 시간을 한국 시각으로 입력해 주십시오.
    예: 9/17 10:30, 9월 17일 오전 10:30, 17일 10시 반. 시간만 쓰시면 같은 날로 봅니다.
staff-move-ask-time = { $free ->
    [0]
        <b>{ $code } { $firm } ↔ { $buyer }</b>
        { DAY($day) }에는 시간표에 양측과 통역사, 부스가 모두 빈 시간이 없습니다.

        다른 날을 고르시거나 시간을 입력해 주십시오. 예: 10:30, 오후 2시
   *[other]
        <b>{ $code } { $firm } ↔ { $buyer }</b>
        { DAY($day) } 몇 시로 옮기시겠습니까? 시간표에서 양측과 통역사, 부스가 모두 빈 시간 { $free }개입니다.

        다른 시간은 입력해 주십시오. 예: 10:30, 오후 2시
}
staff-move-day-button = { DAY($day) }
staff-move-time-button = { TIME($start) }
staff-move-other-day-button = 다른 날
staff-move-other-button = 다른 시간
staff-move-unread = 날짜와 시간을 읽지 못했습니다. 바뀐 것은 없습니다. 9/17 10:30, 9월 17일 오전 10:30, 10:30처럼 입력해 주십시오.
staff-booth-ask =
    <b>{ $code } { $firm } ↔ { $buyer }</b>
    { WHEN($start, $end) } · 지금 부스: { $booth }

    새 부스를 입력해 주십시오. 이번 상담회에서 쓰는 부스: { $booths }. 부스를 비우시려면 ‘없음’을 입력해 주십시오.
staff-booth-unread = 부스 이름으로 쓸 수 없습니다. 바뀐 것은 없습니다. 한 줄로 { $most }자까지 입력해 주십시오.
staff-link-ask =
    <b>{ $code } { $firm } ↔ { $buyer }</b>
    { WHEN($start, $end) } · 지금 화상링크: { $link }

    새 화상링크를 입력해 주십시오. 링크를 비우시려면 ‘없음’을 입력해 주십시오.
staff-link-unread = 인터넷 주소가 아닙니다. 바뀐 것은 없습니다. https://로 시작하는 주소를 입력해 주십시오.
staff-find =
    바꾸실 상담을 찾습니다. 날짜를 고르시거나, 상담번호나 회사 이름을 입력해 주십시오.
    예: M05, 설봉세라믹, F01
staff-find-nothing = ‘{ $text }’에 맞는 상담이 없습니다. 상담번호나 회사 이름을 다시 입력해 주십시오.
staff-find-line = { $off ->
    [yes] 취소: { WHEN($start, $end, zone: "none") } · { $code } · { $firm } ↔ { $buyer }
   *[no] { WHEN($start, $end, zone: "none") } · { $code } · { $firm } ↔ { $buyer }
}
staff-find-open-button = { DAY($start) } { TIME($start, zone: "none") } { $code }
staff-find-more = 처음 { $shown }건만 보여 드립니다. 더 자세히 입력해 주십시오.
staff-find-these = ‘{ $text }’에 맞는 상담 { $count }건입니다.

## 바꾸기 전의 확인.

staff-confirm-move =
    <b>{ $code } 상담 시간을 바꾸시겠습니까?</b>
    { $firm } ↔ { $buyer }

    바꾸기 전: { WHEN($start, $end) }
    현지 { WHEN($there, $thereend) }
    <b>바꾼 뒤: { WHEN($newstart, $newend) }</b>
    현지 { WHEN($newthere, $newthereend) }
staff-confirm-booth =
    <b>{ $code } 부스를 바꾸시겠습니까?</b>
    { $firm } ↔ { $buyer }
    { WHEN($start, $end) }

    바꾸기 전: { $before }
    <b>바꾼 뒤: { $after }</b>
staff-confirm-link =
    <b>{ $code } 화상링크를 바꾸시겠습니까?</b>
    { $firm } ↔ { $buyer }
    { WHEN($start, $end) }

    바꾸기 전: { $before }
    <b>바꾼 뒤: { $after }</b>
staff-confirm-cancel =
    <b>{ $code } 상담을 취소하시겠습니까?</b>
    { $firm } ↔ { $buyer }
    { WHEN($start, $end) }
    현지 { WHEN($there, $thereend) }
staff-confirm-reinstate =
    <b>취소한 { $code } 상담을 되살리시겠습니까?</b>
    { $firm } ↔ { $buyer }
    { WHEN($start, $end) }
    현지 { WHEN($there, $thereend) }
staff-move-yes-button = 시간을 바꿉니다
staff-change-yes-button = 바꿉니다
staff-cancel-yes-button = 상담을 취소합니다
staff-reinstate-yes-button = 상담을 되살립니다

staff-odd-host-hours = 주의: 한국 시각으로 오전 8시 전이거나 오후 9시 뒤입니다.
staff-odd-buyer-hours = 주의: 바이어의 현지 시각으로 오전 8시 전이거나 오후 9시 뒤입니다.
staff-odd-lunch = 주의: 점심시간(12–13시)과 겹칩니다.
staff-odd-host-weekend = 주의: 한국의 주말입니다.
staff-odd-buyer-weekend = 주의: 바이어 현지의 주말입니다.
staff-odd-holiday = 주의: { COUNTRY($country) }의 휴일({ $name })입니다.
staff-odd-outside = 주의: 이번 상담회 기간을 벗어난 날입니다.

# 누구에게 알리는지. 확인 화면과 결과에 함께 쓴다.
staff-told = 알림을 받는 분: { $firm } { $firms }명, { $buyer } { $buyers }명, 통역사 { $interpreters }명
staff-told-nobody = 텔레그램으로 알릴 분이 없습니다.
staff-told-unreachable = 텔레그램으로 알릴 수 없는 분 { $count }명: { $people }. 전화나 전자우편으로 알려 주십시오.
staff-told-past = 이미 지난 상담이어서 아무에게도 알리지 않습니다.
staff-told-draft = 아직 공개하지 않은 사업이어서 아무에게도 알리지 않습니다.

staff-refused-past = 이미 지난 시각({ WHEN($start) })이어서 바꾸지 않았습니다. 앞으로 올 시각을 입력해 주십시오.
staff-refused-clash = { $code } 상담을 { WHEN($start, $end) }에 둘 수 없어 바꾸지 않았습니다.
staff-clash = { $busy ->
    [firm] · { JOSA($firm, "은/는") } 그 시간에 다른 상담이 있습니다: { $code } { SPAN($start, $end) }, { $buyer }
    [buyer] · { $buyer } 측은 그 시간에 다른 상담이 있습니다: { $code } { SPAN($start, $end) }, { $firm }
    [interpreter] · 통역사가 그 시간에 다른 상담을 맡고 있습니다: { $code } { SPAN($start, $end) }, { $firm } ↔ { $buyer }
   *[booth] · 그 시간에 부스를 쓰는 상담이 있습니다: { $code } { SPAN($start, $end) }, { $firm } ↔ { $buyer }
}

staff-moved = { $code } 상담 시간을 바꾸었습니다.
staff-booth-changed = { $code } 부스를 바꾸었습니다.
staff-link-changed = { $code } 화상링크를 바꾸었습니다.
staff-cancelled = { $code } 상담을 취소하였습니다.
staff-reinstated = { $code } 상담을 되살렸습니다.

## 변경 기록.

staff-log = <b>변경 기록</b>
staff-log-empty = 아직 변경 기록이 없습니다.
staff-log-line =
    { WHEN($at) } · { $name }
    { $action ->
        [meeting-moved] 상담 시간 변경
        [booth-changed] 부스 변경
        [link-changed] 화상링크 변경
        [meeting-cancelled] 상담 취소
        [meeting-reinstated] 상담 되살림
        [import-applied] 사업 파일 적용
        [published] 사업 공개
        [catalog-approved] 자료 승인
        [catalog-returned] 자료 반려
        [catalog-given-for] 자료 대신 제출
        [invite-shown] 초대 링크 확인
        [invite-renewed] 초대 링크 새로 발급
        [duty-done] 대신 완료 처리
        [duty-waived] 준비 면제
        [duty-open] 준비 되돌림
        [nudged] 준비 독려
        [material-given] 자료 올림
        [material-taken-back] 자료 내림
        [slots-opened] 테스트 시간 열기
        [slot-freed] 테스트 예약 취소
        [connection-tested] 접속 테스트 기록
        [samples-numbered] 샘플 운송장 번호 입력
        [deal-entered-for] 계약·수출 대신 입력
        [deal-taken-back] 계약·수출을 잘못 알린 것으로 취소
        [deal-withdrawn] 계약·수출 취소
        [deal-parted] 계약·수출 나누기
        [deal-joined] 계약·수출 합치기
        [proof-confirmed] 증빙 확인
        [proof-seen] 사무국 열람 확인
        [proof-returned] 증빙 돌려보냄
        [samples-registered-for] 샘플 발송 대신 등록
        [samples-marked] 샘플 도착 대신 확인
        [page-shown] 개인 페이지 주소 확인
        [photo-given] 사진 받음
        [photo-removed] 사진 뺌
        [paper-taken] 인쇄물 받음
        [report-taken] 결과보고 받음
        [page-renewed] 개인 페이지 주소 새로 발급
        [broadcast-paused] 공지 일시 중지
        [broadcast-resumed] 공지 이어서 보냄
        [broadcast-stopped] 공지 중단
        [broadcast-corrected] 공지 정정
        [broadcast-recalled] 공지 회수
        [broadcast-missing-told] 공지를 못 받은 분께 보냄
        [broadcast-said-again] 공지 다시 보냄
        [broadcast-left] 공지 도착 여부를 그대로 둠
        [broadcast-sent] 공지 발송
        [broadcast-scheduled] 공지 예약
        [broadcast-asked] 공지 승인 요청
        [broadcast-approved] 공지 승인
        [broadcast-returned] 공지 돌려보냄
        [broadcast-taken-back] 공지 승인 요청 취소
        [broadcast-unscheduled] 공지 예약 취소
        [broadcast-dropped] 공지 초안 지움
        [follow-up-entered-for] 사후관리 답변 대신 적음
        [follow-up-stopped] 사후관리 그만 받음
        [follow-up-resumed] 사후관리 다시 받음
        [card-given] 연락처 교환 신청
        [card-taken-back] 연락처 교환 신청 취소
        [cards-exchanged] 연락처 교환
       *[other] 그 밖의 작업
    } { $about }
staff-log-moved = { WHEN($from) } → { WHEN($to) }
staff-log-by-office = 관리자
staff-log-older-button = 이전 기록

## 참가자.

staff-people = <b>{ $cohort }</b> 참가자 현황
staff-people-counts =
    연결됨: 기업 담당자 { $firms }명, 바이어 { $buyers }명, 통역사 { $interpreters }명, 운영사무국 { $others }명
    미연결 { $waiting }명 · 차단 { $blocked }명 · 연결 끊김 { $gone }명{ $declined ->
        [0] {""}
       *[other] {" "}· 텔레그램 거절 { $declined }명
    }
staff-people-list-button = { $standing ->
    [waiting] 미연결 { $count }명
    [declined] 텔레그램 거절 { $count }명
    [joined] 연결됨 { $count }명
    [blocked] 차단 { $count }명
   *[gone] 연결 끊김 { $count }명
}
staff-people-list = { $standing ->
    [waiting] <b>미연결 { $count }명</b>: 아직 등록을 마치지 않은 분들입니다.
    [declined] <b>텔레그램 거절 { $count }명</b>: 전화나 전자우편으로 안내해 주십시오.
    [joined] <b>연결됨 { $count }명</b>
    [blocked] <b>차단 { $count }명</b>: 봇을 차단하여 알림을 받을 수 없는 분들입니다.
   *[gone] <b>연결 끊김 { $count }명</b>: 텔레그램 계정이 없어져 알림을 받을 수 없는 분들입니다.
}
staff-person-button = { $code } { $place } · { $name }
staff-role = { $role ->
    [firm] 기업 담당자
    [buyer] 바이어
    [interpreter] 통역사
    [host] 주최
    [operator] 운영
    [viewer] 열람
   *[expert] 수출전문위원
}
staff-person =
    <b>{ $name }</b>
    { $code } · { $place } · { $role ->
        [firm] 기업 담당자
        [buyer] 바이어
        [interpreter] 통역사
        [host] 주최
        [operator] 운영
        [viewer] 열람
       *[expert] 수출전문위원
    }
    지금 이분의 시각: { WHEN($now) } · { $language ->
        [en] 영어로 안내
       *[ko] 한국어로 안내
    }
staff-person-phone = 전화: { $phone }
staff-person-email = 전자우편: { $email }
staff-person-joined = { $standing ->
    [blocked] { WHEN($at) }에 연결되었으나 지금은 봇을 차단하였습니다.
    [gone] { WHEN($at) }에 연결되었으나 지금은 텔레그램 계정을 찾을 수 없습니다.
   *[joined] { WHEN($at) }에 연결되었습니다.
}
staff-person-waiting = 아직 연결되지 않았습니다.
staff-person-declined = 텔레그램 안내를 원하지 않으신다고 답했습니다. 전화나 전자우편으로 안내해 주십시오.
# 누군가 텔레그램을 거절하거나 동의를 철회했을 때 운영사무국이 받는 글.
staff-declined = { JOSA($who, "이/가") } 텔레그램 안내를 원하지 않으신다고 답했습니다. 전화나 전자우편으로 안내해 주십시오.
staff-declined-button = 참가자 보기

# 참가자가 보낸 것을 처리하지 못했을 때 운영사무국이 받는 글. 보낸 분은 운영사무국이 확인한다고 들었다.
staff-parked = { JOSA($who, "이/가") } 보내신 것을 처리하지 못해 보관해 두었습니다. 무엇이 필요하신지 연락하여 확인해 주시고, 나루를 관리하는 분께 <code>naru check</code>를 실행해 달라고 전해 주십시오.
staff-parked-stranger = 아직 등록하지 않은 분이 보내신 것을 처리하지 못해 보관해 두었습니다. 등록이 되지 않는다는 연락이 오면 도와주시고, 나루를 관리하는 분께 <code>naru check</code>를 실행해 달라고 전해 주십시오.

staff-invite-button = 초대 링크 보기
staff-person-back-button = 뒤로
staff-invite-new-button = 새 링크 발급(이전 링크 취소)
# 다음 글에 이어지는, 보낼 글 그대로의 안내문 앞에 붙는다.
staff-invite =
    <b>{ $name }</b> 초대 안내문입니다. 아래 글을 그대로 문자나 카카오톡, 전자우편으로 보내 주십시오.
    주소: { $link }
    등록번호: <code>{ $code }</code>
    { WHEN($until) }까지 쓸 수 있습니다.
staff-invite-colleague-button = 동료 초대
staff-invite-colleague = 같은 회사 동료 한 분이 이 초대로 더 등록하실 수 있습니다.
staff-invite-colleague-not-yet = 이분의 초대 링크가 아직 쓰이지 않아 동료를 초대할 수 없습니다. 바뀐 것은 없습니다. 본인이 먼저 등록하신 뒤에 다시 눌러 주십시오.
staff-invite-renewed = 새 링크를 발급하였습니다. 전에 보낸 주소와 등록번호는 이제 쓸 수 없습니다.
staff-invite-renewed-before = 그사이 새 링크가 발급되어 다시 발급하지 않았습니다. 지금의 링크는 아래와 같습니다.

## 사업 파일 가져오기와 공개.

staff-import-menu =
    <b>{ $cohort }</b>
    사업 파일(.xlsx, .ods)을 이 대화방에 올려 주십시오. 시트마다 나눈 .csv는 .zip 하나로 묶어 올려 주십시오. 무엇이 바뀌는지 먼저 보여 드리고, [적용]을 누르셔야 저장합니다.
staff-template-button = 빈 서식 받기
staff-publish-state-button = 공개
staff-template = 사업 파일의 빈 서식입니다. 채워서 이 대화방에 올려 주십시오.
staff-template-file = 나루-사업-서식.xlsx
staff-import-reading = 파일을 받았습니다. 읽고 확인한 뒤 결과를 알려 드립니다.
staff-import-gone = 텔레그램에서 파일을 더 이상 받을 수 없습니다. 저장된 내용은 그대로입니다. 파일을 다시 올려 주십시오.
staff-import-not-fetched = 통신 문제로 파일을 받지 못했습니다. 저장된 내용은 그대로입니다. 잠시 뒤 다시 올려 주십시오.
staff-import-unreadable = 파일을 읽다가 문제가 생겨 그만두었습니다. 저장된 내용은 그대로입니다. 엑셀에서 열어 다시 저장한 뒤 올려 주십시오.
staff-import-wrong = <b>고칠 곳 { $count }건</b>이 있어 저장하지 않았습니다. 고친 뒤 파일을 다시 올려 주십시오.
staff-import-warnings = <b>살펴보실 것</b>
staff-import-plan =
    <b>{ $cohort }</b> ({ $code })
    파일에는 기업과 바이어 { $companies }곳, 참가자 { $members }명, 상담 { $meetings }건이 있습니다.
staff-import-same = 저장된 내용과 같아 바꿀 것이 없습니다.
staff-import-tells = 이미 공개된 사업입니다. 적용하시면 바뀐 상담을 해당하는 분들께 바로 알립니다.
staff-import-quiet = 적용하셔도 공개하기 전에는 아무에게도 알리지 않습니다.
staff-import-more = 이 밖에 { $count }건이 더 있습니다.
staff-import-apply-button = 적용
staff-import-old = 지난 파일이거나 다른 분이 올린 파일이어서 적용하지 않았습니다. 파일을 다시 올려 주십시오.
staff-import-not-yours = 이 사업을 바꿀 수 있는 권한이 없어 적용하지 않았습니다. 이 사업의 운영 담당에게 알려 주십시오.
staff-import-changed-meanwhile = 그사이 저장된 내용이 바뀌어 적용하지 않았습니다. 지금 바뀌는 것은 아래와 같습니다.
staff-import-applied = <b>{ $cohort }</b> 파일을 적용하였습니다.
staff-import-applied-before = <b>{ $cohort }</b> 파일은 이미 적용되었습니다.
staff-import-dropped = 그만두었습니다. 저장된 내용은 그대로입니다.
staff-publish-ask =
    아직 공개하지 않은 사업입니다. 공개하시면 상담이 있는 { $count }명에게 일정 알림을 한 건씩, 모두 { $count }건 보냅니다.
    아직 연결되지 않은 { $waiting }명에게는 연결되는 대로 보냅니다.
staff-publish-button = 공개 (알림 { $count }건 발송)
staff-switch-button = 이 사업으로 바꾸기
staff-publish-count-changed = 그사이 알림을 받으실 분의 수가 바뀌어 공개하지 않았습니다.
staff-published = <b>{ JOSA($cohort, "을/를") } 공개하였습니다.</b> { $count }명에게 일정 알림 { $count }건을 보냅니다. 연결되지 않은 { $waiting }명에게는 연결되는 대로 보냅니다.
staff-published-since = { WHEN($at) }에 공개된 사업입니다. 알림을 받는 분 { $count }명 · 연결을 기다리는 분 { $waiting }명
