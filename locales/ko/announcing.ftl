### 운영사무국이 공지를 쓰고 보내는 화면: 받는 분, 두 언어의 글, 첨부, 설정, 확인, 승인, 발송.

## 목록과 초안.

# $cohort (Text), $count (Number)
announcing-list =
    <b>{ $cohort }</b> 공지
    { $count ->
        [0] 아직 공지가 없습니다.
       *[other] 최근 공지 { $count }건입니다. 누르시면 진행 상황을 보시거나 초안을 이어서 쓰실 수 있습니다.
    }
# $state (Text), $title (Text)
announcing-item-button = { $state ->
    [draft] 작성 중
    [asked] 승인 대기
    [scheduled] 예약
    [sending] 보내는 중
    [paused] 일시 중지
    [stopped] 중단
    [recalled] 회수
   *[done] 완료
} · { $title }
announcing-untitled = 아직 글이 없음
announcing-new-button = 새 공지 쓰기
# $count (Number)
announcing-drafts = 쓰시던 초안이 { $count }건 있습니다. 이어서 쓰시려면 초안을 고르시고, 새로 쓰시려면 아래 버튼을 눌러 주십시오. 초안은 그대로 남습니다.
announcing-fresh-button = 새로 쓰기
announcing-left = 공지 초안은 저장되어 있습니다. 보낸 것은 없습니다. 이어서 쓰시거나 초안을 지우실 수 있습니다.
announcing-kept-draft = 공지 초안은 저장되어 있습니다. 목록에서 이어서 쓰실 수 있습니다.
announcing-go-on-button = 이어서 쓰기
announcing-drop-button = 초안 지우기
announcing-drop-sure = 이 초안을 지웁니다. 지운 글과 첨부는 되살릴 수 없습니다.
announcing-dropped-button = 초안을 지웁니다
announcing-dropped = 초안을 지웠습니다. 보낸 것은 없습니다.
announcing-gone = 지워졌거나 볼 수 없는 공지입니다. 바뀐 것은 없습니다.
announcing-changed = 그사이 이 공지가 바뀌어 아무것도 바꾸지 않았습니다. 지금은 아래와 같습니다.
announcing-not-all-cohorts = 이 공지를 받는 모든 사업의 운영 담당만 쓰고, 보내고, 고칠 수 있습니다. 바뀐 것은 없습니다.
announcing-unread = 입력하신 말에 맞는 버튼이 없습니다. 초안은 그대로 있습니다. 아래에서 골라 주십시오.
announcing-next-button = 다음
announcing-back-button = 이전

## 1단계: 받는 분.

announcing-audience = <b>1/6 받는 분</b>
announcing-audience-empty = 누구에게 보낼지 골라 주십시오. 여러 대상을 더하고, 좁히고, 뺄 수 있습니다. 두 대상에 든 분도 한 번만 받습니다.
# $groups (Text)
announcing-for = 받는 분: { $groups }
announcing-except = 제외: { $groups }
# $cohorts (Text)
announcing-of-cohorts = 사업: { $cohorts }
# $first (Text), $rest (Text): "바이어 (미국)"
announcing-group = { $first } ({ $rest })
announcing-people = 개별 { $count }명
# 더할 때, 그 가운데로 좁힐 때, 뺄 때.
announcing-add-button = 더하기
announcing-narrow-button = 좁히기
announcing-except-button = 빼기
announcing-without-button = ‘{ $group }’ 지우기
announcing-within-button = 제외 ‘{ $group }’ 지우기
announcing-clear-button = 모두 비우기
announcing-who-button = 명단 보기
announcing-keep-button = 이름 붙여 저장
announcing-kept-button = 저장한 대상
announcing-pick-add = 누구를 더하시겠습니까?
announcing-pick-except = 누구를 빼시겠습니까?
announcing-pick-narrow = 지금 고르신 분들 가운데 누구에게만 보내시겠습니까?
announcing-pick = 하나를 고르시거나 이름을 입력해 주십시오.
announcing-pick-nothing = 고를 수 있는 것이 없습니다.
# $count (Number): how many fit what was typed
announcing-pick-unread = { $count ->
    [0] 입력하신 말에 맞는 것을 찾지 못했습니다. 바뀐 것은 없습니다.
   *[other] 입력하신 말에 { $count }건이 맞습니다. 바뀐 것은 없습니다. 아래에서 골라 주십시오.
}
announcing-kind-role-button = 역할
announcing-kind-company-button = 회사
announcing-kind-lang-button = 언어
announcing-kind-country-button = 국가
announcing-kind-day-button = 상담 날짜
announcing-kind-meets-button = 상담 상대
announcing-kind-owes-button = 남은 준비사항
announcing-kind-cohort-button = 다른 사업
announcing-part-everyone = 참가자 전원
announcing-part-role = { $role ->
    [firm] 기업 담당자
    [buyer] 바이어
    [interpreter] 통역
    [expert] 수출전문위원
    [host] 주최 담당자
    [operator] 운영 담당자
   *[viewer] 열람 담당자
}
announcing-part-person = 개별 1명
announcing-part-lang = { $lang ->
    [ko] 한국어로 읽는 분
   *[en] 영어로 읽는 분
}
announcing-part-day = { DAY($day) } 상담
announcing-part-meets = { $company } 측과 상담
announcing-part-owes = ‘{ $title }’ 미완료
announcing-part-not-joined = 미연결 (전화 명단)
announcing-part-unconfirmed = 내일 상담 미확인
announcing-part-gone = 지금은 없는 대상
# $most (Number)
announcing-name = 이 대상을 어떤 이름으로 저장하시겠습니까? 한 줄로 { $most }자까지 입력해 주십시오. 같은 이름이 있으면 새 대상으로 바뀝니다.
announcing-name-unread = 이름으로 쓸 수 없습니다. 저장한 것은 없습니다. 한 줄로 { $most }자까지 입력해 주십시오.
# $name (Text), $taken (Text): yes, no
announcing-named = ‘{ $name }’ 대상을 저장하였습니다.{ $taken ->
    [yes] { " " }같은 이름의 앞 대상을 대신합니다.
   *[no] { "" }
}
announcing-kept = 어떤 대상으로 바꾸시겠습니까? 지금 고르신 대상을 대신합니다.
announcing-who = <b>명단 { $count }명</b>
announcing-who-connected = { $place } · { $name }
# $phone (Text) or none
announcing-who-unconnected = { $place } · { $name } · 미연결 { $phone ->
    [none] (전화번호 없음)
   *[other] { $phone }
}

## 사람 수와 때.

# $role (Text), $count (Number)
announcing-count = { $role ->
    [firm] 기업 담당자 { $count }명
    [buyer] 바이어 { $count }명
    [interpreter] 통역 { $count }명
   *[other] 운영·기타 { $count }명
}
announcing-count-nobody = 받으실 분 0명
# $why (Text), $count (Number)
announcing-count-left = { $why ->
    [unconnected] 미연결 { $count }명
    [no-language] 해당 언어 없음 { $count }명
   *[no-consent] 홍보 미동의 { $count }명
}
announcing-time-now = 지금 { $count }명
announcing-time = { WHEN($at) } { $count }명
announcing-time-later = 그 뒤 { $count }명

## 2, 3단계: 글.

# $lang (Text): ko, en; $count (Number): readers
announcing-words = <b>{ $lang ->
    [ko] 2/6 한국어 글
   *[en] 3/6 영어 글
}</b> · 이 언어로 읽는 분 { $count }명
# $lang (Text)
announcing-words-ask =
    { $lang ->
        [ko] 보낼 글을 한국어로 입력해 주십시오.
       *[en] 보낼 글을 영어로 입력해 주십시오.
    } 굵은 글씨와 링크는 입력하신 그대로 전해지고, 끝에 운영사무국 연락처가 붙습니다.
    아래 항목을 글에 쓰시면 받는 분마다 바뀝니다. 눌러서 설명을 보실 수 있습니다.
# $size (Number), $all (Text): whether all of it is shown
announcing-words-there = { $size }자입니다. 다시 입력하시면 새 글로 바뀝니다.{ $all ->
    [yes] { "" }
   *[no] { " " }여기에는 앞부분만 보이며, 전체는 미리보기에서 보실 수 있습니다.
}
# $lang (Text)
announcing-words-not-for = { $lang ->
    [ko] 한국어로 읽는 분께는 보내지 않습니다. 보내시려면 글을 입력해 주십시오.
   *[en] 영어로 읽는 분께는 보내지 않습니다. 보내시려면 글을 입력해 주십시오.
}
# $places (Text): what stands in braces, $known (Text)
announcing-words-unknown = 바뀌지 않고 그대로 보이는 괄호가 있습니다: { $places }. 쓸 수 있는 것은 { $known }입니다.
# $size, $most, $over (Numbers)
announcing-words-too-long = 너무 길어 저장하지 않았습니다. 연락처까지 { $size }자로, { $most }자보다 { $over }자 깁니다. 줄여서 다시 입력하시거나 파일로 첨부해 주십시오.
announcing-words-rest = 바로 앞의 긴 글이 나뉘어 온 뒷부분으로 보여 저장하지 않았습니다. 줄인 글을 한 번에 입력해 주십시오.
# $lang (Text)
announcing-skip-button = { $lang ->
    [ko] 한국어로 읽는 분께는 보내지 않습니다
   *[en] 영어로 읽는 분께는 보내지 않습니다
}
announcing-unskip-button = 이 언어로도 보냅니다
announcing-wipe-button = 글 지우기
# $place (Text): "{기업명}", $what (Text)
announcing-place = <code>{ $place }</code>: { $what ->
    [company] 받는 분의 회사 이름이 들어갑니다. 예: 설봉세라믹(주)
    [name] 받는 분의 성명과 직위가 ‘님’까지 들어갑니다. 예: 김하나 해외영업팀장님
   *[next-meeting] 받는 분의 다음 상담 시각과 상대가 들어갑니다. 예: 9월 17일(목) 오전 9:40 (한국), Golden Gate Gourmet 측과의 상담
} 바로 뒤에 쓰신 조사는 들어가는 말에 맞게 바뀝니다. 괄호까지 눌러 복사한 뒤 글에 붙여 넣어 주십시오.

## 4단계: 첨부.

# $most (Number), $to (Text): both, ko, en
announcing-files =
    <b>4/6 첨부</b>
    함께 보낼 파일이나 사진을 보내 주십시오. 한 개 또는 { $most }개까지 한 묶음으로 보낼 수 있고, 파일 하나는 20MB까지입니다. 없으면 [다음]을 눌러 주십시오.
    지금 보내시는 파일: { $to ->
        [both] 두 언어 모두
        [ko] 한국어로 읽는 분만
       *[en] 영어로 읽는 분만
    }
# $lang (Text), $count (Number), $names (Text)
announcing-files-of = { $lang ->
    [ko] 한국어 { $count }개: { $names }
   *[en] 영어 { $count }개: { $names }
}
announcing-files-coming = 받고 있는 파일 { $count }개
# $why (Text), $count, $most (Numbers)
announcing-file-refused = { $why ->
    [same] { $count }개는 이미 첨부한 파일이어서 다시 더하지 않았습니다.
    [big] { $count }개는 20MB를 넘어 받지 못했습니다. 크기를 줄이시거나 내려받을 주소를 글에 적어 주십시오.
    [empty] { $count }개는 빈 파일이어서 더하지 않았습니다. 파일을 확인한 뒤 다시 보내 주십시오.
    [not-taken] { $count }개는 받는 분이 열 수 없는 형식이거나 암호가 걸려 있어 더하지 않았습니다. PDF나 사진, 문서 파일로 보내 주십시오.
    [not-fetched] { $count }개는 텔레그램에서 받지 못했습니다. 다시 보내 주십시오.
    [many] { $count }개는 { $most }개를 넘어 더하지 않았습니다. 앞의 파일을 빼고 다시 보내 주십시오.
   *[late] { $count }개는 공지가 더 이상 초안이 아니어서 더하지 않았습니다.
}
announcing-file-added = 첨부 파일을 더했습니다.
announcing-files-later = 파일은 4/6 첨부 단계에서 받습니다. 초안은 그대로 있습니다.
# $lang (Text), $name (Text)
announcing-file-off-button = { $lang ->
    [ko] 한국어 · { $name } 빼기
   *[en] 영어 · { $name } 빼기
}
announcing-files-both-button = 두 언어 모두
announcing-files-ko-button = 한국어만
announcing-files-en-button = 영어만

## 5단계: 설정.

# $chosen (Text)
announcing-options =
    <b>5/6 설정</b>
    지금: { $chosen }
announcing-urgent = 긴급(방해금지 시간에도 발송)
announcing-urgent-button = 긴급: 방해금지 시간에도 보냅니다
announcing-not-urgent-button = 긴급 아님: 방해금지 시간을 지킵니다
announcing-promotional = 홍보(광고)
announcing-ad-button = 홍보: (광고) 표시, 동의한 분께만
announcing-not-ad-button = 홍보 아님
announcing-receipt = 읽음 확인
announcing-receipt-button = [읽었습니다] 버튼 붙이기
announcing-no-receipt-button = [읽었습니다] 버튼 빼기
announcing-late = { DAY($day) }까지 등록하는 분 포함
announcing-until-button = 늦게 등록한 분
announcing-until = 공지를 보낸 뒤 등록하는 분께도 보내시겠습니까? 언제까지 등록한 분께 보낼지 고르시거나 날짜를 입력해 주십시오. 한 분께 한 번만 갑니다.
announcing-until-day-button = { DAY($day) }까지
announcing-not-late-button = 보내지 않습니다
announcing-day-unread = 날짜를 읽지 못했거나 지난 날짜입니다. 바뀐 것은 없습니다. 9/17, 9월 17일처럼 입력해 주십시오.
announcing-when-button = 보내는 때
announcing-when =
    언제 보내시겠습니까? 버튼을 누르시거나 입력해 주십시오.
    · 날짜와 시간(예: 9/17 10:30, 내일 오후 2시): 한국 시각으로 그때 보냅니다.
    · 날짜만(예: 9/17): 그날 받는 분 각자의 현지 오전 10시에 보냅니다.
announcing-now-button = 지금
announcing-ten-button = { DAY($day) } 각자 현지 오전 10시
announcing-when-now = 지금 발송
announcing-when-at = { WHEN($at) } 발송
announcing-when-ten = { DAY($day) } 받는 분 각자의 현지 오전 10시 발송
announcing-when-unread = 날짜와 시간을 읽지 못했습니다. 바뀐 것은 없습니다.
announcing-when-past = 지난 시각이거나 너무 먼 날이어서 정하지 않았습니다. 앞으로 1년 안의 시각을 입력해 주십시오.

## 6단계: 확인과 발송.

announcing-check = <b>6/6 확인</b>
# $title (Text)
announcing-summary = <b>{ $title }</b>
# $times (Text), $how (Text)
announcing-times = 보내는 때: { $times }
announcing-how = 설정: { $how }
# $lang (Text), $count (Number)
announcing-side-not-for = { $lang ->
    [ko] 한국어 해당 없음
   *[en] 영어 해당 없음
}
announcing-side-files = { $lang ->
    [ko] 한국어 첨부 { $count }개
   *[en] 영어 첨부 { $count }개
}
# $lang (Text), $name (Text)
announcing-preview = { $lang ->
    [ko] 한국어 미리보기: { $name }께 보이는 그대로입니다.
   *[en] 영어 미리보기: { $name }께 보이는 그대로입니다.
}
announcing-preview-nobody = { $lang ->
    [ko] 한국어 글은 보실 분이 없거나 채울 수 없는 항목이 있어 쓰신 그대로 보여 드립니다.
   *[en] 영어 글은 보실 분이 없거나 채울 수 없는 항목이 있어 쓰신 그대로 보여 드립니다.
}
announcing-preview-button = 미리보기의 버튼입니다. 받는 분이 누르시면 기록되며, 지금은 아무것도 바뀌지 않았습니다.
announcing-preview-again-button = 미리보기
# $places (Text)
announcing-check-unknown = 바뀌지 않고 그대로 보이는 괄호가 있습니다: { $places }. 잘못 쓰신 것이 아닌지 확인해 주십시오.
announcing-to-audience-button = 받는 분
announcing-to-ko-button = 한국어 글
announcing-to-en-button = 영어 글
announcing-to-files-button = 첨부
announcing-to-options-button = 설정
# $count (Number)
announcing-send-button = { $count }명에게 보냅니다
announcing-ask-button = 주최에 승인을 요청합니다 ({ $count }명)
announcing-out-button = 이 { $count }명을 빼고 계속
announcing-send-words = 보내기, 보냅니다, 발송, 승인 요청
announcing-cannot = 아래의 까닭으로 보내지 않았습니다. 초안은 그대로 있습니다.
# $before, $count (Numbers)
announcing-count-changed = 그사이 받으실 분이 { $before }명에서 { $count }명으로 바뀌어 아직 보내지 않았습니다. 다시 확인해 주십시오.
announcing-sent-before = 이미 보낸 공지입니다. 다시 보내지 않았습니다. 지금은 아래와 같습니다.
announcing-progress-button = 진행 상황

# 보낼 수 없는 까닭과 할 일.
announcing-problem-nobody = 보낼 수 없습니다: 받으실 분이 없습니다. 받는 분과 글의 언어를 확인해 주십시오.
# $cohorts (Text)
announcing-problem-draft = 보낼 수 없습니다: 아직 공개하지 않은 사업이 있습니다({ $cohorts }). 공개하신 뒤에 보내 주십시오.
# $lang (Text), $count (Number)
announcing-problem-undecided = { $lang ->
    [ko] 보낼 수 없습니다: 한국어로 읽는 분이 { $count }명인데 한국어 글이 없습니다. 글을 쓰시거나 [한국어로 읽는 분께는 보내지 않습니다]를 눌러 주십시오.
   *[en] 보낼 수 없습니다: 영어로 읽는 분이 { $count }명인데 영어 글이 없습니다. 글을 쓰시거나 [영어로 읽는 분께는 보내지 않습니다]를 눌러 주십시오.
}
announcing-problem-unwritten = 보낼 수 없습니다: 아직 글이 없습니다.
# $lang (Text), $size, $most (Numbers)
announcing-problem-too-long = { $lang ->
    [ko] 보낼 수 없습니다: 한국어 글이 연락처까지 { $size }자로 { $most }자를 넘습니다.
   *[en] 보낼 수 없습니다: 영어 글이 연락처까지 { $size }자로 { $most }자를 넘습니다.
}
# $place, $why, $names (Texts), $count, $more (Numbers)
announcing-problem-empty = 보낼 수 없습니다: { $place } 항목을 채울 수 없는 분이 { $count }명입니다({ $names }{ $more ->
    [0] { "" }
   *[other] { " " }외 { $more }명
}). { $why ->
    [company] 소속 회사가 없는 분입니다.
    [name] 읽으실 수 있는 성명이 없는 분입니다.
   *[next-meeting] 앞으로 예정된 상담이 없는 분입니다.
} 항목을 지우시거나 이분들을 빼 주십시오.
# $count, $most (Numbers), $names (Text)
announcing-problem-too-long-for = 보낼 수 없습니다: 항목을 채우면 { $most }자를 넘는 분이 { $count }명입니다({ $names }). 글을 줄이시거나 이분들을 빼 주십시오.
announcing-problem-coming = 보낼 수 없습니다: 첨부 파일을 아직 받고 있습니다. 잠시 뒤 다시 확인해 주십시오.
# $state (Text): draft, asked
announcing-problem-past = { $state ->
    [asked] 보낼 수 없습니다: 승인을 기다리는 사이 정하신 때가 지났습니다. 돌려보내시거나 승인 요청을 취소하시면 보내는 때를 다시 고를 수 있습니다.
   *[draft] 보낼 수 없습니다: 정하신 때가 지났습니다. 설정에서 보내는 때를 다시 골라 주십시오.
}
announcing-problem-no-host = 보낼 수 없습니다: 주최의 승인이 필요하지만 텔레그램에 연결된 주최 담당자가 없습니다. 주최 담당자의 등록을 먼저 마쳐 주십시오. 승인을 받는 사업이 여럿이면 그 모든 사업의 주최 담당자여야 합니다.

## 주최의 승인과 예약.

announcing-waits = <b>승인 대기</b>: 주최의 승인을 기다립니다. 승인 전에는 아무에게도 보내지 않습니다.
# $who (Text)
announcing-asked = { $who } 요청: 위 공지를 보내도 되는지 승인해 주시기 바랍니다.
announcing-asked-before = 이미 승인을 요청한 공지입니다. 지금은 아래와 같습니다.
# $count (Number)
announcing-approve-button = 승인하고 { $count }명에게 보냅니다
announcing-return-button = 돌려보내기
announcing-unask-button = 승인 요청 취소
announcing-unasked = 승인 요청을 취소하였습니다. 공지는 다시 초안입니다.
announcing-unscheduled = 예약을 취소하였습니다. 공지는 다시 초안이며 아무에게도 보내지 않았습니다.
announcing-not-host = 이 공지는 주최 담당자만 승인하거나 돌려보낼 수 있습니다. 바뀐 것은 없습니다.
# $most (Number)
announcing-reason = 돌려보내시는 까닭을 { $most }자까지 입력해 주십시오. 작성자에게 그대로 전합니다.
announcing-reason-long = { $most }자를 넘어 저장하지 않았습니다.
announcing-returned = 공지를 작성자에게 돌려보냈습니다. 보낸 것은 없습니다.
# $who, $title, $when (Texts)
announcing-approved = { $when ->
    [now] { $who } 승인: 공지 ‘{ $title }’ 발송을 시작하였습니다.
   *[later] { $who } 승인: 공지 ‘{ $title }’ 발송을 예약하였습니다.
}
# $who, $title, $reason (Texts)
announcing-was-returned =
    { $who } 반려: 공지 ‘{ $title }’ 초안을 고쳐 다시 요청해 주시기 바랍니다. 보낸 것은 없습니다.
    까닭: { $reason }
announcing-open-button = 공지 열기
