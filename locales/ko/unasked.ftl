### 여쭙지 않았는데 보내 주신 파일과 주소: 어느 준비사항의 것인지 여쭙니다.

## 여러 준비사항에 쓰일 수 있을 때. 준비사항마다 버튼이 하나씩 있습니다.
unasked-which =
    { $what ->
        [link] 보내 주신 주소({ $name })는 <b>어느 준비사항</b>의 것입니까?
        [photo] 보내 주신 사진은 <b>어느 준비사항</b>의 것입니까?
        [many] 보내 주신 { $count }개는 <b>어느 준비사항</b>의 것입니까?
       *[file] ‘{ $name }’ 파일은 <b>어느 준비사항</b>의 것입니까?
    } 골라 주실 때까지 보관해 두며, 아직 제출되지 않았습니다.
unasked-choice-button = { $title }{ $again ->
    [no] {""}
    [given] {" "}(검토 중인 자료에 추가)
    [waived] {" "}(면제됨)
   *[done] {" "}(다시 제출)
}
unasked-other-button = 다른 것입니다
unasked-placed = { $title }에 넣겠습니다. 이어서 보내 주시는 파일도 여기에 담깁니다.
unasked-unread = 쓰신 글로는 어느 준비사항인지 알 수 없어 그대로 두었습니다. 아래에서 골라 주십시오.
unasked-not-there = 고르신 준비사항에는 지금 넣을 수 없습니다. 보내신 것은 그대로 있습니다.
unasked-too-many = 한 번에 { $most }개까지 보관할 수 있어 방금 보내신 것은 받지 못했습니다. 먼저 보내신 것은 그대로 있습니다.
unasked-one-by-one = 먼저 보내신 것이 아직 남아 있어 방금 보내신 것은 저장하지 않았습니다. 먼저 보내신 것을 고르신 뒤 다시 보내 주십시오.

## 다른 것이라고 하셨을 때. 남은 준비사항과, 보내신 것을 취소하는 버튼이 있습니다.
unasked-other =
    { $what ->
        [link] 보내 주신 주소({ $name })
        [photo] 보내 주신 사진
        [many] 보내 주신 { $count }개
       *[file] ‘{ $name }’ 파일
    }
    다른 준비사항의 것이면 골라 주십시오. 잘못 보내셨으면 취소하실 수 있으며, 사무국에 전하실 것이면 문의해 주십시오.
unasked-drop-button = 보낸 것을 취소합니다
unasked-back-button = 다시 고릅니다
unasked-dropped = 보내신 것을 취소했습니다. 앞서 제출하신 자료는 그대로 있습니다.

## 첫 화면에서.
unasked-waits =
    { $what ->
        [link] 보내 주신 주소({ $name })가
        [photo] 보내 주신 사진이
        [many] 보내 주신 { $count }개가
       *[file] ‘{ $name }’ 파일이
    } 어느 준비사항의 것인지 아직 고르지 않으셨습니다.
unasked-choose-button = 어느 준비사항인지 고르기
