### 준비사항: 참가기업과 바이어의 준비 현황, 접속 테스트, 운영사무국의 준비 현황과 독려.

## 준비 현황.

preparations-button = 준비사항
preparations-title =
    <b>준비 현황</b>
    { $all }가지 가운데 { $done }가지 완료{ $owed ->
        [0] { "" }
       *[other] { " " }· 남은 준비 { $owed }가지
    }
preparations-none = 준비하실 것이 없습니다. 생기면 이곳에서 보실 수 있습니다.
preparations-late = <b>기한이 지난 준비</b>
preparations-owed = <b>남은 준비</b>
preparations-waiting = <b>운영사무국이 확인하고 있는 준비</b>
preparations-done = <b>마친 준비</b>
preparations-open-button = { $state ->
    [late] 기한 지남 · { $title }
    [returned] 보완 요청 · { $title }
    [started] 진행 중 · { $title }
    [waiting] 확인 중 · { $title }
    [done] 완료 · { $title }
    [waived] 면제 · { $title }
   *[open] { $title }
}
preparations-back-button = 준비사항 전체
preparation-item = · { $title }: { DAY($due) }까지 · { $left ->
        [past] { $days }일 지남
        [over] 오늘 마감됨
        [today] 오늘 마감
       *[ahead] { $days }일 남음
    }{ $progress ->
        [counted] { " " }· { $all }곳 중 { $done }곳 완료
       *[none] { "" }
    }
preparation-item-over = · { $title }

## 준비사항 하나.

preparation-head = <b>{ $title }</b>
preparation-due = { WHEN($due) }까지 · { $left ->
        [past] { $days }일 지남
        [over] 오늘 마감됨
        [today] 오늘 마감
       *[ahead] { $days }일 남음
    }
preparation-due-over = 기한 { WHEN($due) }
preparation-happens = 일시: { WHEN($at) }
preparation-happens-at =
    일시: { WHEN($at) }
    장소: { $place }
# 사업 파일을 다시 적용해 교육 등의 시간이나 장소가 달라졌을 때, 오시기로 한 분들께.
preparation-moved = <b>{ $title }</b> { $what ->
    [time] 일시가 바뀌었습니다. 일정이 바뀌어 죄송합니다.
    [place] 장소가 바뀌었습니다.
    [set] 일시가 정해졌습니다.
   *[open] 일시가 취소되었습니다. 다시 정해지면 알려 드립니다.
}
preparation-moved-new = { $what ->
    [time] <b>새 일시: { WHEN($start, $end) }</b>
   *[other] 일시: { WHEN($start, $end) }
}
preparation-moved-before = 이전 일시: { WHEN($before, zone: "short") }
preparation-moved-place = 장소: { $place }
preparation-moved-place-before = 이전 장소: { $was }
preparation-state = { $state ->
    [late] 기한이 지났습니다. 지금이라도 마쳐 주시기 바랍니다.
    [returned] 운영사무국이 보완을 부탁드린 준비입니다.
    [started] 진행 중입니다.
    [waiting] 제출하셨으며 운영사무국이 확인하고 있습니다.
    [done] 완료하셨습니다.
    [waived] 운영사무국이 면제하였습니다. 하실 일이 없습니다.
   *[open] 아직 완료하지 않으셨습니다.
}{ $progress ->
    [counted] { " " }{ $all }곳 중 { $done }곳을 마치셨습니다.
   *[none] { "" }
}
preparation-reason = 사유: { $reason }
preparation-guidance = { $guidance }
preparation-link = 주소: { $link }
preparation-date = 일시: { WHEN($at) }
preparation-by = { $who } · { WHEN($at) }
preparation-by-staff = 운영사무국이 기록 · { WHEN($at) }
preparation-by-somebody = { WHEN($at) }에 기록
preparation-no-material = 자료가 아직 올라오지 않았습니다. 올라오면 이곳에서 여실 수 있습니다.
preparation-unknown = 찾으시는 준비사항이 없습니다. 지금의 준비 현황은 아래와 같습니다.
preparation-over = 사업이 끝나 더 이상 받지 않습니다. 바뀐 것은 없습니다. 필요하시면 운영사무국으로 문의해 주십시오.
preparation-open-first = 자료를 먼저 열어 보신 뒤 눌러 주시기 바랍니다. 바뀐 것은 없습니다.
preparation-material-gone = 그 자료는 운영사무국이 내렸습니다. 지금 받으실 수 있는 자료는 아래와 같습니다.
preparation-material-file = <b>{ $title }</b>
preparation-material-link =
    <b>{ $title }</b>
    { $link }
preparation-material-link-button = 바로 가기
preparation-material-button = 열어 보기: { $title }
preparation-saved = 완료로 저장하였습니다.
preparation-undone = 아직 하지 않은 것으로 되돌렸습니다.
preparation-link-saved = 주소를 저장하였습니다. 아래 주소가 바르지 않으면 [주소 바꾸기]를 눌러 주십시오.
preparation-date-saved = 일시를 저장하였습니다.
preparation-done-button = 확인했습니다
preparation-attend-button = 참석합니다
preparation-attended-button = 참석했습니다
preparation-read-button = 읽었습니다
preparation-looked-button = 살펴보았습니다
preparation-undone-button = 아직 하지 않았습니다
preparation-catalogs-button = 카탈로그 보기
preparation-link-button = 주소 입력
preparation-link-change-button = 주소 바꾸기
preparation-date-button = 일시 입력
preparation-date-change-button = 일시 바꾸기

## 주소와 일시를 여쭐 때. 두 번째부터는 무엇을 여쭙고 있는지 먼저 말합니다.

preparing-link = { $time ->
    [again] 지금은 <b>{ $title }</b> 주소를 여쭙고 있습니다. 인터넷 주소(예: https://www.example.com/product)를 입력해 주십시오.
   *[first] <b>{ $title }</b> 주소를 입력해 주십시오. 예: https://www.example.com/product
}
preparing-link-before = 지금 저장된 주소: { $link }
preparing-link-unread = 인터넷 주소로 읽을 수 없어 저장하지 않았습니다. 앞서 저장된 내용은 그대로 있습니다.
preparing-date = { $time ->
    [again] 지금은 <b>{ $title }</b> 일시를 여쭙고 있습니다. 예: 9월 10일 오후 2시, 9/10 14:00
   *[first] <b>{ $title }</b> 일시를 입력해 주십시오. 예: 9월 10일 오후 2시, 9/10 14:00
}
preparing-date-before = 지금 저장된 일시: { WHEN($at) }
preparing-time = <b>{ $title }</b> { DAY($day) } 몇 시입니까? 예: 오후 2시, 14:00
preparing-date-sure = <b>{ $title }</b> 일시는 { WHEN($at) }입니다. 맞습니까?
preparing-date-yes-button = 네, 맞습니다
preparing-date-no-button = 다시 입력합니다
preparing-date-unread = 날짜와 시간으로 읽을 수 없어 저장하지 않았습니다. 앞서 저장된 내용은 그대로 있습니다.
preparing-date-far = 오늘부터 1년이 넘게 떨어진 날이어서 저장하지 않았습니다. 연도를 확인해 주십시오.
preparing-later-button = 나중에 하기

## 접속 테스트.

connection-booked = 예약하신 시간: <b>{ WHEN($start, $end) }</b>
connection-free = { $count ->
    [0] 지금 예약하실 수 있는 시간이 없습니다. 직접 점검하시거나 운영사무국에 문의해 주십시오.
   *[other] 예약하실 수 있는 시간이 { $count }개 있습니다. 예약이 어려우시면 직접 점검하실 수 있습니다.
}
connection-found = 소리 { $sound ->
        [good] 정상
       *[bad] 이상
    } · 카메라 { $camera ->
        [good] 정상
       *[bad] 이상
    } · 인터넷 연결 { $network ->
        [good] 정상
       *[bad] 이상
    }
connection-found-at = 최근 테스트({ WHEN($at) }): 소리 { $sound ->
        [good] 정상
       *[bad] 이상
    } · 카메라 { $camera ->
        [good] 정상
       *[bad] 이상
    } · 인터넷 연결 { $network ->
        [good] 정상
       *[bad] 이상
    }
connection-days = 테스트하실 날을 골라 주십시오.
connection-day-button = { DAY($day) } · { $count }개
connection-times = <b>{ DAY($day) }</b>에 비어 있는 시간 { $count }개입니다. 가장 이른 시간은 { WHEN($day) }입니다. 원하시는 시간을 눌러 주십시오.
connection-time-button = { SPAN($start, $end, zone: "none") }
connection-other-day-button = 다른 날
connection-book-button = 테스트 시간 예약
connection-again-button = 다시 테스트 예약
connection-move-button = 시간 바꾸기
connection-cancel-button = 예약 취소
connection-self-button = 직접 점검
connection-back-button = 그만두기
connection-taken-for-you = 테스트 시간을 예약하였습니다.
connection-moved = 테스트 시간을 바꾸었습니다. 앞서 예약하신 시간({ WHEN($before, zone: "short") })은 취소되었습니다.
# 같은 회사의 다른 담당자에게.
connection-told-moved = 접속 테스트 시간이 바뀌었습니다.
    새 시간: { WHEN($start, $end) }
    이전 시간: { WHEN($before, zone: "short") }
connection-yours = 이미 예약하신 시간입니다.
connection-taken = 그 시간은 방금 다른 회사가 예약하였거나 지났습니다. 바뀐 것은 없습니다. 지금 남아 있는 시간은 아래와 같습니다.
connection-none-free = 지금 예약하실 수 있는 시간이 없습니다. 바뀐 것은 없습니다.
connection-gone = 그 시간은 더 이상 열려 있지 않습니다. 바뀐 것은 없습니다.
connection-cancelled = 그 시간의 예약을 취소하였습니다.
connection-ask-sound = 1/3. 상담에 쓰실 기기에서 상대방의 소리가 잘 들리고 말씀도 잘 전달됩니까?
connection-ask-camera = 2/3. 카메라에 얼굴과 제품이 잘 보입니까?
connection-ask-network = 3/3. 화면이 끊기지 않고 인터넷이 안정적입니까?
connection-yes-button = 네
connection-no-button = 아니요
connection-self-good = 점검 결과를 저장하였습니다. 소리와 카메라, 인터넷 연결이 모두 정상입니다.
connection-self-bad = 점검 결과를 저장하였습니다. 이상이 있는 것은 고치신 뒤 다시 점검하시거나 테스트 시간을 예약해 주십시오. 도움이 필요하시면 운영사무국에 문의해 주십시오.
connection-told-good = 접속 테스트를 마쳤습니다. 모두 정상입니다.
connection-told-bad = 접속 테스트에서 이상이 있었습니다. 고치신 뒤 테스트를 다시 예약해 주시기 바랍니다.
connection-told-freed = 죄송합니다. { WHEN($start) } 접속 테스트를 운영사무국 사정으로 할 수 없게 되었습니다. 다른 시간을 예약해 주시기 바랍니다.

## 운영사무국이 기록하거나 나누어 드린 것을 알릴 때.

duty-told-done = <b>{ $title }</b> 준비를 말씀하신 대로 완료로 기록하였습니다. 사실과 다르면 이 대화방에 글로 알려 주십시오. { $who ->
        [none] 운영사무국
       *[other] 운영사무국 { $who }
    } 드림
duty-told-open = <b>{ $title }</b> 준비를 아직 하지 않으신 것으로 되돌렸습니다. 사실과 다르면 이 대화방에 글로 알려 주십시오. { $who ->
        [none] 운영사무국
       *[other] 운영사무국 { $who }
    } 드림
duty-told-waived = <b>{ $title }</b> 준비를 면제하였습니다. 하실 일이 없습니다. 사유: { $reason }. { $who ->
        [none] 운영사무국
       *[other] 운영사무국 { $who }
    } 드림
duty-told-link = <b>{ $title }</b> 준비를 말씀하신 주소로 기록하였습니다. { $link } 사실과 다르면 이 대화방에 글로 알려 주십시오. { $who ->
        [none] 운영사무국
       *[other] 운영사무국 { $who }
    } 드림
duty-told-date = <b>{ $title }</b> 일시를 말씀하신 대로 기록하였습니다: { WHEN($at) }. 사실과 다르면 이 대화방에 글로 알려 주십시오. { $who ->
        [none] 운영사무국
       *[other] 운영사무국 { $who }
    } 드림
duty-told-button = 준비사항 보기
material-told = <b>{ $preparation }</b> 자료가 올라왔습니다: { $title }. { DAY($due) }까지 확인해 주시기 바랍니다.
nudge = { $address }, 아직 남은 준비사항을 알려 드립니다.
nudge-items = <b>남은 준비 { $count }가지</b>
nudge-end = 이미 마치셨으면 아래 버튼을 눌러 알려 주시고, 어려운 점이 있으시면 이 대화방에 글로 남겨 주시기 바랍니다.
cancel-preparing = 입력을 그만두었습니다. 바뀐 것은 없습니다.

## 달력.

calendar-preparation = { $title }
calendar-preparation-more = { WHEN($at) } · 운영사무국 { $phone }
calendar-preparation-file = 달력에 추가할 파일입니다. 열어서 저장하시면 일정이 등록됩니다. 시간이 바뀌면 다시 받아 주십시오.

## 운영사무국: 준비 현황.

staff-preparations-button = 준비 현황
staff-preparations =
    <b>{ $cohort }</b> 준비 현황
    완료 { $percent }% ({ $done }/{ $all }) · 확인 대기 { $waiting }건 · 남음 { $owed }건 · 기한 지남 { $late }건
staff-preparations-none = <b>{ $cohort }</b>에는 준비사항이 없습니다. 사업 파일의 준비사항 시트에 적어 올려 주십시오.
staff-preparation-line =
    <b>{ $title }</b> · { DAY($due) }까지
    완료 { $percent }% ({ $done }/{ $all }) · 확인 대기 { $waiting } · 남음 { $owed } · 기한 지남 { $late }
staff-preparation-open-button = { $title } · { $percent }%
staff-preparations-companies-button = 회사별로 보기
staff-preparations-picture-button = 그림으로 받기
staff-preparations-sheet-button = 엑셀로 받기
staff-preparations-companies =
    <b>회사별 준비 현황</b> · { $count }곳
    남은 것이 많은 순서입니다. { $page }/{ $pages }쪽
staff-preparations-company-line = { $code } { $company }: 완료 { $done }/{ $all }{ $late ->
        [0] { "" }
       *[other] { " " }· 기한 지남 { $late }
    }
staff-preparations-company-button = { $code } { $company }
staff-preparations-company =
    <b>{ $company }</b> ({ $code }) 준비 현황
    완료 { $percent }% ({ $done }/{ $all })
staff-preparation-state-line = · { $title }: { $state ->
        [late] 기한 지남
        [returned] 반려
        [started] 진행 중
        [waiting] 확인 대기
        [done] 완료
        [waived] 면제
       *[open] 미완료
    }{ $progress ->
        [counted] { " " }({ $all }곳 중 { $done }곳)
       *[none] { "" }
    } · { DAY($due) }까지
staff-preparation =
    <b>{ $title }</b>
    { WHEN($due) }까지
    완료 { $percent }% ({ $done }/{ $all }) · 확인 대기 { $waiting }곳 · 남음 { $owed }곳 · 기한 지남 { $late }곳
staff-duty-line = · { $code } { $company }: { $state ->
        [late] 기한 지남
        [returned] 반려
        [started] 진행 중
        [waiting] 확인 대기
        [done] 완료
        [waived] 면제
       *[open] 미완료
    }

## 운영사무국: 한 회사의 준비사항 하나.

staff-duty = <b>{ $company }</b> ({ $code })
staff-duty-for-button = 대신 완료 처리
staff-duty-waive-button = 면제
staff-duty-undo-button = 되돌리기
staff-duty-company-button = { $company } 전체
staff-duty-preparation-button = 이 준비사항
staff-duty-without-button = 없이 완료로 기록
staff-duty-waive-ask = { $company }의 <b>{ $title }</b> 준비를 면제하는 사유를 입력해 주십시오. 사유는 그 회사에 그대로 전달됩니다.
staff-duty-waive-unread = 사유로 읽을 수 없어 바꾸지 않았습니다. { $most }자까지 입력해 주십시오.
staff-duty-link-ask = { $company }에서 말씀하신 <b>{ $title }</b> 주소를 입력해 주십시오. 주소를 모르시면 없이 기록하실 수 있습니다.
staff-duty-date-ask = { $company }에서 말씀하신 <b>{ $title }</b> 일시를 입력해 주십시오. 예: 9월 10일 오후 2시. 기한은 { DAY($due) }입니다.
staff-duty-sure-done = { $company } 측을 대신하여 <b>{ $title }</b> 준비를 완료로 기록하시겠습니까?
staff-duty-sure-open = { $company }의 <b>{ $title }</b> 준비를 아직 하지 않은 것으로 되돌리시겠습니까?
staff-duty-sure-waive =
    { $company }의 <b>{ $title }</b> 준비를 면제하시겠습니까?
    사유: { $reason }
staff-duty-sure-link =
    { $company }의 <b>{ $title }</b> 준비를 아래 주소로 완료 처리하시겠습니까?
    { $link }
staff-duty-sure-date = { $company }의 <b>{ $title }</b> 일시를 { WHEN($at) } 일정으로 기록하시겠습니까?
staff-duty-done-yes-button = 완료로 기록합니다
staff-duty-open-yes-button = 되돌립니다
staff-duty-waive-yes-button = 면제합니다
staff-duty-told = 기록하신 내용을 그 회사 { $count }명에게 알립니다.
staff-duty-told-nobody = 그 회사에는 텔레그램으로 알릴 수 있는 분이 없습니다. 전화나 전자우편으로 알려 주십시오.
staff-duty-made = { $action ->
    [duty-done] { $company }의 { $title } 준비를 완료로 기록하였습니다.
    [duty-waived] { $company }의 { $title } 준비를 면제하였습니다.
   *[duty-open] { $company }의 { $title } 준비를 되돌렸습니다.
}

## 운영사무국: 독려.

staff-nudge-button = 독려하기
staff-nudge-who =
    { $title ->
        [none] <b>남은 준비가 있는 분들께 알림을 보냅니다.</b>
       *[other] <b>{ $title }</b> 준비가 남은 분들께 알림을 보냅니다.
    }
    받는 분: 기업 담당자 { $firms }명, 바이어 { $buyers }명 · 연결된 분이 없는 회사 { $unreachable }곳{ $lately ->
        [0] { "" }
       *[other] { " " }· 한 시간 안에 이미 받으신 { $lately }명은 제외
    }
    한 분께 한 건씩, 그 회사에 남은 것만 알립니다.
staff-nudge-companies = 받는 회사 { $count }곳: { $names }{ $more ->
        [0] { "" }
       *[other] { " " }외 { $more }곳
    }
staff-nudge-unreachable = 알릴 수 없는 회사 { $count }곳: { $names }{ $more ->
        [0] { "" }
       *[other] { " " }외 { $more }곳
    }. 전화나 전자우편으로 알려 주십시오.
staff-nudge-later = 지금이 밤이거나 쉬는 날인 { $later }명께는 그분의 업무 시간이 되면 전달됩니다.
staff-nudge-send-button = { $count }명에게 보냅니다
staff-nudge-changed = 그사이 받으실 분의 수가 바뀌어 보내지 않았습니다. 지금은 아래와 같습니다.
staff-nudge-sent = 보냈습니다. 기업 담당자 { $firms }명, 바이어 { $buyers }명 · 연결된 분이 없는 회사 { $unreachable }곳 · 중복 발송 없음
staff-nudge-lately = { WHEN($at) }에 이미 보낸 알림이어서 다시 보내지 않았습니다. { TIME($again) }부터 다시 보내실 수 있습니다.
staff-nudge-draft = 아직 공개하지 않은 사업이어서 보내지 않았습니다. 공개한 뒤에 보내실 수 있습니다.

## 운영사무국: 나누어 줄 자료.

staff-materials-button = 자료 올리기
staff-materials-ask = <b>{ $title }</b>에 나누어 줄 파일을 이 대화방에 올리시거나 인터넷 주소를 입력해 주십시오. 파일에 설명을 붙이시면 자료의 이름이 됩니다.
staff-materials-off-button = 내리기: { $title }
staff-materials-unread = 인터넷 주소로 읽을 수 없어 저장하지 않았습니다.
staff-materials-big = 20MB가 넘는 파일은 텔레그램에서 받을 수 없어 저장하지 않았습니다. 파일을 둔 인터넷 주소를 입력해 주십시오.
staff-materials-empty = 내용이 없는 파일이어서 저장하지 않았습니다. 파일을 확인해 주십시오.
staff-materials-fetching = 파일을 받고 있습니다. 끝나면 알려 드립니다.
staff-materials-not-fetched = <b>{ $title }</b>에 나누어 줄 파일을 받지 못했습니다. 저장된 내용은 그대로입니다. 파일을 다시 올려 주십시오.
staff-materials-not-taken = <b>{ $title }</b>에 올리신 파일은 실행 파일이거나 암호가 걸렸거나 열 수 없는 형식이어서 나누어 드리지 않았습니다. PDF나 오피스 파일, 그림으로 올려 주십시오.
staff-materials-added = <b>{ $preparation }</b>에 자료를 올렸습니다: { $title }. { $count ->
        [0] 지금 따로 알릴 분은 없습니다.
       *[other] 아직 마치지 않은 회사의 { $count }명에게 알리시겠습니까?
    }
staff-materials-tell-button = { $count }명에게 알립니다
staff-materials-quiet-button = 알리지 않습니다
staff-materials-told = 자료가 올라온 것을 { $count }명에게 알렸습니다.
staff-materials-told-before = 새로 알릴 분이 없어 보내지 않았습니다.
staff-materials-taken-back = 자료를 내렸습니다. 회사의 화면에 더 이상 보이지 않습니다.
staff-material-line = 자료 { $title }: { $all }곳 중 { $opened }곳이 열어 보았습니다.

## 운영사무국: 접속 테스트.

staff-slots-button = 테스트 시간
staff-slots =
    <b>{ $title }</b>
    비어 있는 시간 { $free }개 · 예약 { $booked }개 · 아직 확인되지 않은 회사 { $untested }곳
staff-slots-day-button = { DAY($day) } · 예약 { $booked } · 빈 시간 { $free }
staff-slots-add-button = 시간 열기
staff-slots-untested-button = 확인되지 않은 회사 { $untested }곳
staff-slots-untested = <b>아직 정상으로 확인되지 않은 회사 { $count }곳</b>
staff-untested = · { $code } { $company }: 예약도 테스트도 없음
staff-untested-bad = · { $code } { $company }: 최근 테스트에서 이상
staff-untested-booked = · { $code } { $company }: { WHEN($start) } 예약
staff-slots-day = <b>{ DAY($day) }</b> 테스트 시간 { $count }개
staff-slot-free = · { SPAN($start, $end) } 비어 있음
staff-slot-booked = · { SPAN($start, $end) } { $code } { $company } (현지 { WHEN($there, zone: "none") })
staff-slot-close-button = 닫기 { TIME($start) }
staff-slot-test-button = 결과 기록: { $code } { $company }
staff-slot-free-button = 예약 취소
staff-slot-closed = 그 시간을 닫았습니다.
staff-slot-is-booked = 그사이 예약되었거나 이미 닫힌 시간입니다. 지금은 아래와 같습니다.
staff-slot-freed = { $later ->
    [no] 예약을 취소하고 그 회사에 알렸습니다.
   *[yes] 예약을 취소했습니다. 그 회사에는 업무 시간인 { WHEN($told) }에 알려 드립니다.
}
staff-slots-ask = <b>{ $title }</b> 시간을 한국 시각으로 입력해 주십시오. 예: 9월 9일 10:00-12:00, 10분 간격
staff-slots-unread = 날짜와 시간으로 읽을 수 없어 열지 않았습니다.
staff-slots-past = 이미 지난 시각이어서 열지 않았습니다.
staff-slots-too-many = 간격이 맞지 않거나 한 번에 열 수 있는 { $most }개가 넘어 열지 않았습니다.
staff-slots-sure = { WHEN($start, $end) } 사이에 { $minutes }분 간격으로 { $count }개를 여시겠습니까?
staff-slots-open-button = { $count }개를 엽니다
staff-slots-again-button = 다시 입력합니다
staff-slots-opened = { $count ->
    [0] 이미 열려 있는 시간이어서 새로 열지 않았습니다.
   *[other] 시간 { $count }개를 열었습니다.
}
staff-test-ask = <b>{ $company }</b> ({ $code }) { $step ->
        [sound] 1/3. 소리는 어떠했습니까?
        [camera] 2/3. 카메라는 어떠했습니까?
       *[network] 3/3. 인터넷 연결은 어떠했습니까?
    }
staff-test-good-button = 정상
staff-test-bad-button = 이상
staff-test-all-button = 모두 정상
staff-test-kept = { $company }의 { $later ->
    [no] 테스트 결과를 기록하고 그 회사에 알렸습니다.
   *[yes] 테스트 결과를 기록했습니다. 그 회사에는 업무 시간인 { WHEN($told) }에 알려 드립니다.
}

## 한눈에 보는 준비 현황: 그림과 엑셀 파일.

staff-overview-drawing = 준비 현황을 만들고 있습니다. 끝나면 파일로 보내 드립니다.
staff-overview = <b>{ $cohort }</b> 준비 현황입니다.
staff-overview-failed = <b>{ $cohort }</b> 준비 현황을 만들지 못했습니다. 잠시 뒤 다시 시도해 주십시오.
staff-overview-file = 준비현황
overview-title = { $cohort } 준비 현황
overview-made = { WHEN($now) } 기준 · 완료 { $percent }% ({ $done }/{ $all })
overview-company = 회사
overview-code = 코드
overview-side = 구분
overview-firm = 참가기업
overview-buyer = 바이어
overview-due = { DAY($due) }까지
overview-share = 완료
overview-percent = { $percent }%
overview-by-day = 날짜별 완료율
overview-day = 날짜
overview-matrix-sheet = 준비 현황
overview-days-sheet = 날짜별
overview-state = { $state ->
    [late] 지남
    [returned] 반려
    [started] 진행
    [waiting] 확인
    [done] 완료
    [waived] 면제
   *[open] 미완료
}
