# 보내기 시작한 공지: 운영사무국이 보고 정하는 화면과, 받은 분의 버튼과 답장.

announced-changed = 그사이 이 공지가 바뀌어 아무것도 하지 않았습니다. 지금은 아래와 같습니다.
announced-not-begun = 아직 보내기 시작하지 않은 공지입니다. 공지 목록에서 이어서 작성해 주십시오.
announced-back-button = 진행 상황
announced-show-button = 공지 진행 상황
announced-before-button = 앞쪽
announced-after-button = 다음 쪽
# $count (Number): 화면에 다 담지 못한 사람
announced-more = 외 { $count }명

## 중단.

# $title (Text), $sent, $waiting, $uncertain (Numbers)
announced-stop =
    <b>공지를 중단하시겠습니까?</b>
    { $title }

    지금까지 { $sent }명이 받았습니다. 중단하면 아직 받지 않은 { $waiting }명에게는 보내지 않습니다.{ $uncertain ->
        [0] { "" }
       *[other] { " " }도착했는지 알 수 없는 { $uncertain }명은 그대로 남습니다.
    }
    이미 받은 분께 다시 보내는 일은 없습니다. 중단한 공지는 이어서 보낼 수 없으니, 잠시 멈추시려면 ‘일시 중지’를 써 주십시오.
announced-stop-yes-button = 중단합니다

## 도착했는지 알 수 없는 분.

# $title (Text), $count (Number), $again (Text): yes, no
announced-doubt =
    <b>도착했는지 알 수 없는 분 { $count }명</b>
    { $title }

    보내는 중에 연결이 끊겼습니다. { $again ->
        [yes] 다시 보내면 두 번 받으실 수 있고, 그대로 두면 못 받으실 수 있습니다.
       *[no] 중단했거나 회수한 공지여서 다시 보낼 수는 없습니다.
    } 받은 분이 글의 버튼을 누르시면 도착한 것으로 바뀝니다.
# $place (Number), $name (Text)
announced-doubt-line = { $place }. { $name }
announced-doubt-none = 도착했는지 알 수 없는 분이 없습니다.
announced-again-button = { $place }. 다시 보내기
announced-leave-button = { $place }. 그대로 두기
announced-again-all-button = 모두 다시 보내기
announced-leave-all-button = 모두 그대로 두기
announced-said-again = { $count }명에게 다시 보냅니다.
announced-left = { $count }명은 그대로 두었습니다.
announced-decided = 이미 정해졌거나 도착이 확인되어 바꾸지 않았습니다.

## 못 받은 분.

# $title (Text), $count (Number): 이제 보낼 수 있는 사람, $sent, $unconnected (Numbers)
announced-missing =
    <b>못 받은 분께 보내기</b>
    { $title }

    { $count ->
        [0] 이제 새로 보낼 수 있는 분이 없습니다.
       *[other] 못 받은 분 가운데 이제 보낼 수 있는 { $count }명에게 보냅니다.
    } 이미 받은 { $sent }명에게는 다시 보내지 않습니다.{ $unconnected ->
        [0] { "" }
       *[other] { " " }지금 연결되지 않은 { $unconnected }명 가운데 그 뒤에 연결된 분만 받으실 수 있습니다.
    }
announced-missing-yes-button = 보냅니다
announced-missing-told = { $count }명에게 보내기 시작했습니다.
# $title (Text), $count (Number)
announced-failed =
    <b>못 받은 분 { $count }명</b>
    { $title }
# $title (Text), $count, $read (Numbers)
announced-unread =
    <b>읽지 않은 분 { $count }명</b> · 읽은 분 { $read }명
    { $title }
# $name, $reason (Text)
announced-line =
    · { $name }{ $reason ->
        [none] { "" }
       *[other] : { $reason }
    }

## 정정.

# $title (Text)
announced-correct =
    <b>정정</b>
    { $title }

    어느 글을 고치시겠습니까? 이미 받은 분의 글은 그 자리에서 바뀌고, 아직 받지 않은 분께는 새 글을 보냅니다. 파일은 바뀌지 않습니다.
# $side (Text): ko, en; $is (Text): written, not-written
announced-fix-button =
    { $side ->
        [ko] 한국어 글
       *[en] 영어 글
    } { $is ->
        [written] 고치기
       *[other] 새로 쓰기
    }
announced-fix-ask =
    새 { $side ->
        [ko] 한국어
       *[en] 영어
    } 글 전체를 입력해 주십시오. 보내기 전에 한 번 더 보여 드립니다. 지금 글은 아래와 같습니다.
# $side (Text), $sent, $waiting, $missed: for want of words in it, $unknown (Numbers), $host (Text): asked, not-asked
announced-fix-sure =
    위와 같이 { $side ->
        [ko] 한국어
       *[en] 영어
    } 글을 정정합니다. { $sent ->
        [0] { $waiting ->
            [0] 아직 이 글을 받은 분이 없습니다.
           *[other] 아직 받지 않은 { $waiting }명에게 새 글을 보냅니다.
        }
       *[other] { $waiting ->
            [0] { $sent }명의 글을 고칩니다.
           *[other] { $sent }명의 글을 고치고 { $waiting }명에게는 새 글을 보냅니다.
        }
    }{ $missed ->
        [0] { "" }
       *[other] { " " }글이 없어 받지 못한 { $missed }명은 정정한 뒤 [못 받은 분께 보내기]를 누르셔야 받으십니다.
    }{ $unknown ->
        [0] { "" }
       *[other] { " " }도착했는지 알 수 없는 { $unknown }명의 글은 고칠 수 없습니다.
    }{ $host ->
        [asked] { " " }주최가 승인해야 바뀝니다.
       *[not-asked] { "" }
    }
announced-fix-yes-button = 정정합니다
announced-fix-ask-host-button = 주최에 정정 승인을 요청합니다
announced-fix-asked = 주최에 정정 승인을 요청했습니다. 승인 전에는 아무 글도 바뀌지 않습니다.
announced-fix-no-host = 정정하지 않았습니다. 주최의 승인이 필요하지만 승인하실 주최 담당자가 텔레그램에 연결되어 있지 않습니다. 쓰신 글은 그대로 있으니, 주최 담당자의 등록을 마친 뒤 다시 눌러 주십시오.
# 주최가 받는 요청. 그 위에 받는 분께 보일 글이 있다. $who (Text) or none, $title (Text), $side (Text): ko, en; $sent (Number)
announced-fix-request =
    <b>정정 승인 요청</b> · { $title }
    { $who ->
        [none] { "" }
       *[other] { $who } 요청:{ " " }
    }위와 같이 { $side ->
        [ko] 한국어 글
       *[en] 영어 글
    }을 정정해도 되는지 승인해 주시기 바랍니다. 승인하시면 이미 받은 { $sent }명의 글이 바뀌고, 아직 받지 않은 분께는 새 글을 보냅니다.
announced-fix-ok-button = 정정을 승인합니다
announced-fix-off-button = 정정 요청 취소
announced-fix-off = 정정 요청을 취소했습니다. 보낸 글은 바뀌지 않았습니다.
announced-fix-returned = 정정 요청을 돌려보냈습니다. 보낸 글은 바뀌지 않았습니다.
# $who, $title (Texts), $side (Text): ko, en
announced-fix-approved = { $who } 승인: 공지 ‘{ $title }’ { $side ->
        [ko] 한국어 글
       *[en] 영어 글
    }을 정정하였습니다.
# 아래에 쓴 글이 붙는다. $who, $title, $reason (Texts), $side (Text): ko, en
announced-fix-was-returned =
    { $who } 반려: 공지 ‘{ $title }’ { $side ->
        [ko] 한국어 글
       *[en] 영어 글
    }은 정정하지 않았습니다. 쓰신 글은 아래와 같으며, 고쳐서 다시 요청하실 수 있습니다.
    까닭: { $reason }
# 아래에 쓴 글이 붙는다. $who, $title (Texts), $side (Text): ko, en
announced-fix-overtaken = { $who }께서 공지 ‘{ $title }’ { $side ->
        [ko] 한국어 글
       *[en] 영어 글
    }을 먼저 고쳐, 승인을 기다리던 정정 요청은 취소되었습니다. 쓰신 글은 아래와 같습니다.
announced-fix-anew-button = 다시 쓰기
announced-fix-same = 지금 글과 같아 바꾸지 않았습니다.
# $place (Text)
announced-fix-empty = { $place } 항목을 채울 수 없는 분이 있어 이 글로 고칠 수 없습니다. 그 항목을 빼고 다시 입력해 주십시오.
announced-fix-no-places = 파일 아래에 붙은 글이어서 이름 항목을 넣을 수 없습니다. 그 항목을 빼고 다시 입력해 주십시오.
# $length, $most (Numbers), $below (Text): yes, no
announced-fix-too-long =
    서명을 더하면 { $length }자여서 보낼 수 없습니다. { $below ->
        [yes] 파일 아래에 붙은 글은 { $most }자까지입니다.
       *[no] { $most }자까지 쓸 수 있습니다.
    } 줄여서 다시 입력해 주십시오.

## 회수.

# $title (Text), $count, $old, $waiting, $unknown (Numbers)
announced-recall =
    <b>공지를 회수하시겠습니까?</b>
    { $title }

    { $count }명의 대화에서 이 공지를 지웁니다.{ $waiting ->
        [0] { "" }
       *[other] { " " }아직 받지 않은 { $waiting }명에게는 보내지 않습니다.
    }{ $old ->
        [0] { "" }
       *[other] { " " }{ $old }명은 받은 지 48시간이 지나 지울 수 없습니다.
    }{ $unknown ->
        [0] { "" }
       *[other] { " " }도착했는지 알 수 없는 { $unknown }명의 글은 지울 수 없습니다.
    }
    이미 읽으신 분이 있을 수 있으며, 회수는 되돌릴 수 없습니다.
announced-recall-yes-button = 회수합니다

## 전체 명단.

announced-list-making = 전체 명단을 만들고 있습니다. 곧 보내 드립니다.
announced-list-failed = 전체 명단을 만들지 못했습니다. 잠시 뒤에 다시 눌러 주십시오.
announced-list = 공지 전체 명단입니다: { $title }
announced-list-file = 공지-{ $number }-명단.xlsx
roster-sheet = 명단
roster-name = 성명
roster-company = 회사
roster-role = 역할
roster-lang = 언어
roster-outcome = 결과
roster-reason = 사유
roster-at = 처리 시각
roster-read = 읽음 확인
# $outcome (Text)
fate-outcome =
    { $outcome ->
        [waiting] 대기
        [sent] 전송
        [uncertain] 확인 필요
        [unconnected] 미연결
        [no-language] 해당 언어 없음
        [no-consent] 홍보 미동의
        [stopped] 보내지 않음
        [left] 도착 여부 모름
       *[failed] 실패
    }
# $reason (Text)
fate-reason =
    { $reason ->
        [blocked] 이 대화를 차단하셨습니다
        [gone] 텔레그램 계정이 없어졌습니다
        [never-started] 아직 등록을 마치지 않아 연결되지 않았습니다
        [place] 글의 항목(기업명, 이름, 다음 상담)을 채울 수 없습니다
        [too-long] 이름을 넣으면 글이 너무 깁니다
        [no-language] 이분의 언어로 쓴 글이 없습니다
        [no-consent] 홍보 수신에 동의하지 않으셨습니다
        [file] 파일을 텔레그램이 받지 않았습니다
        [copy] 복사본에서 다시 시작하면서 보류했습니다
        [stopped] 받기 전에 중단했거나 회수했습니다
        [left] 참가를 마치셔서 보내지 않았습니다
        [uncertain] 보내는 중에 연결이 끊겼습니다
       *[refused] 텔레그램이 받지 않았습니다
    }
# $role (Text)
fate-role =
    { $role ->
        [firm] 참가기업
        [buyer] 바이어
        [interpreter] 통역사
        [expert] 수출전문위원
        [staff] 운영사무국
       *[left] 참가 종료
    }

## 받은 분.

announced-not-yours = 이 공지를 받으신 분만 쓸 수 있는 버튼입니다. 바뀐 것은 없습니다.
announced-no-ads = 홍보 소식 수신을 거부하셨습니다. 이제부터 홍보 소식은 보내지 않으며, 상담 일정 안내는 계속 보내 드립니다. 다시 받고 싶으시면 ‘설정’에서 바꾸실 수 있습니다.
# 운영사무국이 받는 글 위에 붙는다. $title (Text)
announced-reply = <b>공지 답장</b> · { $title }
# 복사본에서 다시 시작했을 때. $title (Text)
announced-paused-by-copy = 보내던 공지 ‘{ $title }’ 발송을 일시 중지했습니다. 복사한 뒤에 이미 받은 분이 있을 수 있으니 확인한 뒤 이어서 보내거나 중단해 주십시오.
announced-draft-by-copy = 예약해 둔 공지 ‘{ $title }’ 발송 시각이 지나 초안으로 되돌렸습니다. 복사한 뒤에 이미 발송되었을 수 있으니 확인한 뒤 다시 보내 주십시오.
