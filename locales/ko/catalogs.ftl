### 카탈로그처럼 파일로 내는 준비사항: 기업이 올리고, 운영사무국이 검토하고, 상담할 바이어가 봅니다.

## 올리는 화면.
catalog-title = <b>{ $title }</b>
# 운영사무국이 기업 대신 올릴 때.
catalog-for =
    <b>{ $company } · { $title }</b>
    기업 대신 올리시는 화면입니다. 올리신 내용은 기업에 알려 드리고 변경 기록에 남깁니다.
catalog-due = 기한: { WHEN($due) }
catalog-guidance = { $guidance }
catalog-none = 아직 받은 자료가 없습니다.
catalog-waived = 운영사무국이 이 준비사항을 면제해 드렸습니다. 자료를 보내 주시면 접수합니다.
catalog-coming = { $version }차 자료를 받고 있습니다.
catalog-given = <b>{ $version }차 자료를 접수했습니다.</b> 운영사무국이 검토하고 있으며, 지금 더 보내 주시는 파일은 { $version }차에 함께 담깁니다.
catalog-approved = <b>{ $version }차 자료가 승인되었습니다.</b> 새 파일을 보내 주시면 다음 차수로 접수하여 다시 검토합니다.
catalog-returned =
    <b>{ $version }차 자료의 보완을 부탁드립니다.</b>
    사유: { $reason ->
        [none] 운영사무국에 문의해 주십시오.
       *[other] { $reason }
    }
    고치신 파일을 보내 주시면 다음 차수로 접수합니다.
catalog-how = PDF, 사진(JPG·PNG), PowerPoint·Word·Excel 파일이나 링크 주소를 { $at ->
    [page] 이 화면 아래에서 보내 주십시오. 한 번에 모두 { $most }MB까지이며
   *[chat] 이 대화에 보내 주십시오. 파일 하나는 { $telegram }MB까지이며
} 여러 개를 한꺼번에 보내셔도 됩니다.
catalog-no-file = 보내 주신 글에는 자료 링크가 없어 저장하지 않았습니다. 지금은 <b>파일이나 링크(https://로 시작하는 주소)</b>를 기다리고 있습니다. 앞서 주신 자료는 그대로 있습니다.
catalog-file = · { $file } ({ $size })
catalog-link = · 링크: { $file }
catalog-more = · 그 밖에 { $count }개
catalog-language = 언어: { $language }
catalog-language-unsaid = 언어 미확인
catalog-english-wanted = 바이어가 읽을 수 있도록 영문판도 함께 보내 주시기 바랍니다.
catalog-remark =
    { $remark ->
        [title] 제목
        [least] 최소 주문량
        [terms] 가격 조건
       *[certificates] 인증
    }: { $words }
catalog-cancelled = 입력을 멈추었습니다. 앞서 주신 자료는 그대로 있습니다.
catalog-saved = 저장했습니다.

## 올리는 화면의 버튼.
catalog-open-button = 제출 화면
catalog-files-button = 보내신 자료
catalog-card-button = 제목·바이어 안내 입력
catalog-office-button = 사무국에 부탁
catalog-preparations-button = 준비사항
catalog-korean = 한국어
catalog-english = 영어
catalog-other-language = 그 밖의 언어

## 보내신 뒤의 답. 한꺼번에 보내신 것은 한 번에 답합니다.
catalog-kept = ‘{ $file }’ 파일을 저장했습니다.
catalog-kept-many = 파일 { $count }개를 저장했습니다.
catalog-link-kept = 링크를 저장했습니다.
catalog-kept-in = { $title } { $version }차에 자료 { $all }개가 있습니다. 운영사무국이 검토한 뒤 알려 드립니다.
catalog-fetching = 파일 { $count }개를 받고 있습니다. 확인이 끝나면 알려 드립니다.
# 앞 차수에는 있고 이번 차수에는 없는 자료. 이 글 다음에 자료 이름이 한 줄씩 나옵니다.
catalog-left-out = { $before }차에 있던 자료 { $count }개는 { $version }차에 들어 있지 않습니다. { $version }차가 승인되면 { $before }차 자료를 대신합니다.
catalog-left-out-ask = 계속 쓰실 자료이면 함께 담아 주십시오.
catalog-along-button = 앞 자료 { $count }개도 함께 담기
catalog-along = 앞 차수의 자료 { $count }개를 { $version }차에 함께 담았습니다.
catalog-which-language = 자료는 어느 언어로 되어 있습니까?
catalog-nothing-lost = 앞서 주신 자료는 그대로 있습니다.
catalog-unnamed = 사진
catalog-same = ‘{ $file }’ 파일은 이미 받은 것과 같아 한 번만 저장했습니다.
catalog-link-same = 이미 받은 링크와 같아 한 번만 저장했습니다.
catalog-same-approved = ‘{ $file }’ 파일은 이미 승인된 { $title } 자료에 들어 있어 다시 접수하지 않았습니다. 고치신 파일이 있으면 그 파일을 보내 주십시오.
catalog-refused =
    { $why ->
        [too-big] ‘{ $file }’ 파일은 20MB를 넘어 이 대화로는 받지 못했습니다. PC에서 올려 주시거나, 내려받을 수 있는 링크를 보내 주시거나, 사무국에 부탁해 주십시오.
        [empty] ‘{ $file }’ 파일은 내용이 비어 있어(0바이트) 저장하지 않았습니다. 파일을 열어 확인하신 뒤 다시 보내 주십시오.
        [program] ‘{ $file }’ 파일은 이름과 달리 실행 프로그램이거나 실행 프로그램이 들어 있어 받지 않았습니다. 자료를 PDF로 저장하여 보내 주십시오.
        [locked] ‘{ $file }’ 파일은 암호가 걸려 있어 받는 분이 열 수 없습니다. 암호를 풀고 다시 보내 주십시오.
        [film] ‘{ $file }’ 파일은 동영상이나 음성이어서 받지 않았습니다. YouTube 등에 올리신 뒤 링크를 보내 주십시오.
        [too-many] ‘{ $file }’ 파일은 한 차수에 담을 수 있는 30개를 넘어 저장하지 않았습니다. 여러 파일을 PDF 하나로 묶어 보내 주십시오.
        [not-fetched] ‘{ $file }’ 파일을 텔레그램에서 내려받지 못했습니다. 죄송하지만 다시 보내 주십시오.
       *[unknown] ‘{ $file }’ 파일은 자료로 쓸 수 있는 형식이 아니거나 손상되어 저장하지 않았습니다. PDF, 사진, PowerPoint·Word·Excel 파일로 보내 주십시오.
    }
catalog-advice-photo = 사진으로 보내시면 화질이 낮아집니다. 저장은 했으나, 글씨가 작은 자료는 ‘파일로 보내기’로 다시 보내 주시면 선명합니다.
catalog-advice-renamed = 파일 이름의 끝이 내용과 달라 ‘{ $file }’ 이름으로 저장했습니다.
catalog-advice-hard = ‘{ $file }’ 형식은 해외 바이어가 열지 못할 수 있습니다. PDF로도 보내 주시기 바랍니다.
catalog-left =
    귀사는 이번 상담회의 참가기업 명단에 없어 파일을 저장하지 않았습니다. 앞서 주신 자료는 운영사무국이 보관하고 있습니다.
    명단에 착오가 있으면 운영사무국에 알려 주십시오. { $phone ->
        [none] { $host }
       *[other] { $host } { $phone }
    }

## 제목과 바이어에게 보일 안내.
catalog-card =
    <b>{ $title } { $version }차 · 제목과 바이어 안내</b>
    바이어가 자료를 열기 전에 읽습니다. 영어로 적어 주시면 좋으며, 모두 적지 않으셔도 됩니다.
# 승인된 자료의 안내를 고쳤을 때.
catalog-proposed = 고치신 내용을 { $title } { $version }차로 접수했습니다. 운영사무국이 검토한 뒤 바이어에게 보입니다. 그때까지 바이어는 승인된 자료를 봅니다.
catalog-remark-button =
    { $remark ->
        [title] 제목
        [least] 최소 주문량
        [terms] 가격 조건
       *[certificates] 인증
    }
catalog-remark-ask =
    { $remark ->
        [title] 자료 제목을 입력해 주십시오. 예: Seolbong Tableware 2020
        [least] 최소 주문량(MOQ)을 입력해 주십시오. 예: 500 pcs per item
        [terms] 가격 조건을 입력해 주십시오. 예: FOB Busan, 30% deposit
       *[certificates] 보유하신 인증을 입력해 주십시오. 예: FDA, ISO 9001
    }
catalog-remark-none-button = 적지 않습니다
catalog-remark-back-button = 뒤로
catalog-remark-long = 1자에서 { $limit }자 사이로 입력해 주십시오.
# 글로 답할 때 “없음”으로 읽는 말.
catalog-none-words = 없음, 없습니다, 건너뛰기

## 제출 기록과 파일 빼기.
catalog-history = <b>{ $title } · 보내신 자료</b>
catalog-history-version =
    <b>{ $version }차</b> · { WHEN($at) } · { $state ->
        [given] 검토 중
        [approved] 승인
        [returned] 보완 요청
        [replaced] 새 자료로 교체됨
       *[withdrawn] 취소
    }
catalog-history-reason = 사유: { $reason }
catalog-get-button = { $place }번 파일 받기
catalog-out-button = { $place }번 빼기
catalog-get = { $title } { $version }차
# 50MB가 넘어 텔레그램으로 보내 드릴 수 없는 파일. 아래에 파일 이름이 이어집니다.
catalog-large = 50MB를 넘는 파일은 텔레그램으로 보내 드릴 수 없습니다. { $at ->
    [address] 아래 버튼으로 내려받아 주십시오. 본인만 쓰시는 주소이며 { WHEN($until) }까지 열립니다.
    [office] 운영사무국에 문의해 주십시오.
   *[folder] Naru가 설치된 컴퓨터의 자료 폴더에서 여실 수 있습니다.
}
catalog-large-button = 내려받기 · { $file }
catalog-large-place = <code>{ $place }</code>
catalog-out-sure = ‘{ $file }’ 자료를 { $title }에서 빼시겠습니까?
catalog-out-yes-button = 뺍니다
catalog-out-no-button = 그대로 둡니다
catalog-out-done = ‘{ $file }’ 자료를 { $title }에서 뺐습니다.
catalog-out-already = ‘{ $file }’ 자료는 이미 { $title }에 없습니다.
catalog-out-late = 검토가 끝난 { $title } 자료에서는 ‘{ $file }’ 파일을 뺄 수 없습니다. 새 파일을 보내 주시면 다음 차수로 교체됩니다.

## 기업이 듣는 소식.
catalog-told-approved =
    <b>{ $title } { $version }차 자료가 승인되었습니다.</b>
    상담이 예정된 바이어만 볼 수 있으며, 다른 참가기업에는 공개되지 않습니다.
catalog-told-accepted = <b>{ $title } { $version }차 자료가 승인되었습니다.</b>
catalog-told-returned =
    <b>{ $title } { $version }차 자료의 보완을 부탁드립니다.</b>
    사유: { $reason }
    고치신 파일을 이 대화에 보내 주시면 다음 차수로 접수합니다. 문의: 운영사무국 { $phone }
catalog-told-given-for = 운영사무국이 귀사를 대신하여 { $title } 자료를 올렸습니다. 확인하시고 고칠 것이 있으면 새 파일을 보내 주십시오.
catalog-office-told =
    { $later ->
        [no] 부탁하신 내용을 운영사무국에 전했으며, 운영사무국에서 연락드립니다.
       *[yes] 부탁하신 내용은 운영사무국의 업무 시간인 { WHEN($told) }에 전해지며, 그 뒤 연락드립니다.
    }
    { $phone ->
        [none] 급하시면 전자우편({ $email })으로 알려 주십시오.
       *[other] 급하시면 전화({ $phone })를 주시거나 전자우편({ $email })으로 파일을 보내 주십시오.
    }
catalog-office-call =
    지금은 운영사무국에 바로 전해 드리지 못했습니다.
    { $phone ->
        [none] 전자우편({ $email })으로 파일을 보내 주십시오.
       *[other] 전화({ $phone })를 주시거나 전자우편({ $email })으로 파일을 보내 주십시오.
    }

## 바이어와 통역사가 보는 카탈로그.
suppliers = <b>상담하실 기업의 카탈로그 { $count }건</b>
suppliers-none = 아직 볼 수 있는 카탈로그가 없습니다. 상담하실 기업의 자료가 승인되면 이곳에서 보실 수 있습니다.
suppliers-firm = <b>{ $firm }</b>
suppliers-products = 품목: { $products }
suppliers-see-button = { $firm } 카탈로그 보기
suppliers-files = 파일과 링크 { $count }개
suppliers-file = { $firm } 카탈로그 ({ $place }/{ $count })
suppliers-large = 50MB를 넘는 파일은 개인 페이지에서 내려받으실 수 있습니다.
suppliers-page-button = 큰 파일 내려받기
suppliers-all-button = 다른 카탈로그
suppliers-newer = { $firm }의 새 카탈로그가 나와 새 자료를 보여 드립니다.
suppliers-gone = { $firm }의 카탈로그는 지금 볼 수 없습니다.
suppliers-not-yours = 이 카탈로그는 보실 수 없습니다. 상담하실 기업의 카탈로그만 보여 드립니다.
catalog-see-button = 카탈로그 보기

## 운영사무국: 검토.
staff-catalog-came =
    { $side ->
        [buyer] { $company } 측에서
       *[firm] { $company }에서
    } ‘{ $title }’ { $version }차 자료를 보냈습니다. 자료 { $count }개 · { $language }
staff-catalog-open-button = 열어 보기
staff-catalog-help =
    { JOSA($from, "이/가") } ‘{ $title }’ 자료 제출을 도와 달라고 하셨습니다.
    { $phone ->
        [none] 전자우편 { $email }
       *[other] 전화 { $phone } · 전자우편 { $email ->
            [none] 없음
           *[other] { $email }
        }
    }
staff-catalog-for-button = 대신 올리기
staff-catalog-too-big = ‘{ $file }’ 파일은 20MB를 넘어 이 대화로는 받지 못했습니다. PC에서 올려 주시거나, 내려받을 수 있는 링크를 보내 주십시오.
staff-catalogs = <b>검토할 자료 { $count }건</b>
staff-catalogs-none = 검토할 자료가 없습니다.
staff-catalogs-item = <b>{ $company }</b> · { $title } { $version }차 · 자료 { $count }개 · { WHEN($at) }
staff-catalogs-item-button = { $company } { $title } { $version }차
staff-catalogs-button = 검토할 자료
staff-catalogs-count-button = 자료 검토 { $count }건
staff-catalog =
    <b>{ $company } · { $title } { $version }차</b>
    { WHEN($at) } · 자료 { $count }개 · { $language }
staff-catalog-state =
    { $state ->
        [given] 검토를 기다리고 있습니다.
        [approved] { $name } 님이 승인했습니다.
        [returned] { $name } 님이 반려했습니다. 사유: { $reason }
        [replaced] { $name } 님이 승인했으나, 그 뒤의 자료로 교체되었습니다.
       *[withdrawn] 기업이 취소했습니다.
    }
staff-catalog-left-out = { $before }차에 있던 자료 { $count }개가 이 차수에는 없습니다: { $names }
staff-catalog-opened = 열어 본 곳 { $count }곳: { $names }
staff-catalog-see-button = 파일 보기
staff-catalog-ok-button = 승인
staff-catalog-back-button = 반려
staff-catalog-decided = 이미 처리된 자료입니다. 바뀐 것은 없습니다.
staff-catalog-changed = 보고 계신 사이에 자료가 바뀌어 승인하지 않았습니다. 지금 자료를 확인해 주십시오.
staff-catalog-approved = { $company }의 { $title } { $version }차를 승인했습니다. { $later ->
        [no] 기업에 알렸으며,
       *[yes] 기업에는 업무 시간인 { WHEN($told) }에 알려 드리며,
    } 상담 상대 { $partners }곳이 볼 수 있습니다.
# 바이어에게 보이지 않는 자료.
staff-catalog-accepted = { $company }의 { $title } { $version }차를 승인했습니다. { $later ->
        [no] 기업에 알렸습니다.
       *[yes] 기업에는 업무 시간인 { WHEN($told) }에 알려 드립니다.
    }
staff-catalog-given-back = { $company }의 { $title } { $version }차를 반려했습니다. { $later ->
        [no] 사유를 기업에 알렸습니다.
       *[yes] 사유는 기업의 업무 시간인 { WHEN($told) }에 알려 드립니다.
    }
staff-catalog-why = { $company }의 { $title } { $version }차를 돌려보내는 사유를 고르시거나 글로 적어 주십시오. 기업이 그대로 읽습니다.
# 버튼이면서 기업이 읽는 사유.
staff-catalog-reason =
    { $reason ->
        [english] 영문판이 필요합니다.
        [blurry] 화질이 낮아 글씨를 읽기 어렵습니다. 원본 파일로 보내 주십시오.
        [other] 다른 회사나 다른 제품의 자료입니다.
        [terms] 제품 규격과 가격 조건이 빠져 있습니다.
       *[old] 지난 자료입니다. 최신 자료로 보내 주십시오.
    }
