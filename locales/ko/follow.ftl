### 사후관리: 상담회가 끝나고 몇 달 뒤 기업과 바이어에게 여쭙는 진행 상황, 전화로 여쭐 곳, 연락처 교환.

## 알림과 화면에서 함께 쓰는 말.

# 버튼과 문장에 함께 쓰인다. 바이어의 [ended]는 맞지 않음, 기업의 [ended]는 진행 중단.
follow-state = { $state ->
    [none] 아직 진전 없음
    [talking] 직접 협의 중
    [samples] 샘플
    [quotation] 견적
    [contracted] { $side ->
        [buyer] 주문
       *[firm] 계약
    }
    [exported] 수출 완료
    [on-hold] 보류
   *[ended] { $side ->
        [buyer] 맞지 않음
       *[firm] 진행 중단
    }
}
follow-choice-button = { $word }
follow-chosen-button = ✓ { $word }
# 질문에 버튼 대신 글로 답하실 때의 말.
follow-words-none = 진전 없음, 진전 없습니다, 아직 진전 없습니다, 아직 진전이 없습니다, 아직 없습니다, 아직입니다
follow-words-talking = 협의 중, 협의 중입니다, 직접 협의 중입니다, 협의하고 있습니다, 논의 중, 논의 중입니다
follow-words-samples = 샘플 보냈습니다, 샘플을 보냈습니다, 샘플 검토 중, 샘플 검토 중입니다, 샘플 단계입니다
follow-words-quotation = 견적 보냈습니다, 견적을 보냈습니다, 견적 중, 견적 중입니다, 견적 단계입니다
follow-words-contracted = 계약했습니다, 계약 체결, 계약 체결했습니다, 계약 완료, 주문했습니다
follow-words-exported = 수출했습니다, 수출 완료했습니다, 선적했습니다, 선적 완료
follow-words-on-hold = 보류 중, 보류 중입니다, 보류합니다, 보류했습니다
follow-words-ended = 중단했습니다, 중단되었습니다, 진행을 중단했습니다, 맞지 않습니다, 관심 없습니다
follow-when = { $round ->
    [30] 한 달
    [90] 석 달
    [180] 여섯 달
    [365] 1년
   *[other] { $round }일
}
follow-asked = 상담회가 끝난 지 { JOSA($when, "이/가") } 되었습니다. 그때 상담하신 { $side ->
    [firm] 바이어 { $count }곳과의
   *[buyer] { $host } 기업 { $count }곳과의
} 진행 상황을 여쭙습니다.
# 상담 상대 한 곳. 전에 답한 적이 있으면 그 달과 상태가 붙는다.
follow-line = · <b>{ $partner }</b>{ $said ->
    [yes] { " " }({ $month }월: { $word })
   *[no] { "" }
}
follow-question = { $said ->
    [yes] 지난 { $month }월에는 ‘{ $word }’{ PARTICLE($word, "이라/라") }고 답해 주셨습니다. 그 뒤 진행 상황을 알려 주십시오.
   *[no] 지금 진행 상황을 알려 주십시오.
}
follow-choose = 아래에서 골라 답해 주십시오.
follow-readers = { $side ->
    [firm] 답변은 운영사무국과 { $host }만 보며, 바이어와 다른 기업에는 공개되지 않습니다.
   *[buyer] 답변은 운영사무국과 { $host }만 보며, 전해 달라고 하실 때만 기업에 전합니다.
}
follow-open-button = { $partner }
follow-same-button = { $all ->
    [yes] 모두 그대로입니다
   *[no] 전에 답한 { $count }곳은 그대로입니다
}
# 바이어가 많아 버튼이 한 번에 다 보이지 않을 때.
follow-rest-button = 나머지 { $count }곳
follow-later-button = 나중에 답하겠습니다
follow-stop-button = 질문 그만 받기
follow-list-button = 진행 상황 알리기

## 목록과 답변.

follow-home-button = 소식·사후관리
follow-list = <b>상담 뒤 진행 상황 { $count }곳</b>
follow-list-round = 상담회가 끝난 지 { JOSA($when, "이/가") } 되어 여쭙습니다. 아직 답하지 않으신 곳은 { $open }곳입니다.
follow-list-done = 이번에 여쭐 것은 모두 답해 주셨습니다. 새 소식이 있으면 언제든 알려 주십시오.
follow-list-news = 새 소식이 있으면 아래에서 골라 알려 주십시오.
follow-list-none = 아직 끝난 상담이 없습니다. 상담이 끝나면 이곳에서 진행 상황을 알리실 수 있습니다.
follow-list-staff = 운영사무국 계정에는 알리실 진행 상황이 없습니다. 전화로 들으신 답변은 [사후관리 현황]에서 대신 적으실 수 있습니다.
follow-list-stopped = 말씀하신 대로 더는 여쭙지 않습니다. 알리실 소식은 언제든 받습니다.
follow-resume-button = 다시 받겠습니다
follow-resumed = 정해진 때에 다시 여쭙겠습니다.
follow-back-button = 목록으로
follow-said-by = { $staff ->
    [yes] 마지막 답변: ‘{ $word }’ · { DAY($at) } · { $who } (운영사무국이 대신 적음)
   *[no] 마지막 답변: ‘{ $word }’ · { DAY($at) } · { $who }
}
follow-said-remark = 남기신 말씀: { $remark }
follow-somebody = 같은 회사 담당자님
follow-saved = { $partner } 측과의 진행 상황을 ‘{ $word }’{ PARTICLE($word, "으로/로") } 저장했습니다. 감사합니다.
follow-saved-all = { $count }곳의 진행 상황을 전과 같이 저장했습니다. 감사합니다.
follow-by-other = { JOSA($who, "이/가") } 이미 { $partner } 측과의 진행 상황을 ‘{ $word }’{ PARTICLE($word, "으로/로") } 답하셨습니다. 지금은 아래와 같습니다.
follow-outdated = 지난 화면의 버튼이어서 바꾼 것이 없습니다. 지금은 아래와 같습니다.
follow-remark-button = { $partner }: 덧붙일 말 쓰기
follow-remark-ask = { $partner } 측과의 진행 상황에 덧붙이실 말씀을 글로 써 주십시오.
follow-remark-skip-button = 쓰지 않겠습니다
follow-remark-skip-words = 건너뛰기, 없음, 없습니다, 쓰지 않겠습니다
follow-remark-long = 글이 너무 깁니다. { $limit }자 안으로 적어 주십시오. 앞서 답하신 내용은 그대로 있습니다.
# “취소”나 “뒤로”라고 쓰셨을 때.
follow-remark-left = 덧붙일 말은 새로 저장하지 않았습니다. 앞서 답하신 내용은 그대로 있습니다.
follow-remark-saved = 덧붙이신 말씀을 저장했습니다.
follow-pass-button = { $noted ->
    [yes] { $partner }에 덧붙인 말까지 전해 주십시오
   *[no] { $partner }에 전해 주십시오
}
follow-passed = { $partner }에 전하겠습니다.{ $later ->
    [yes] { " " }기업은 { WHEN($told) }에 읽습니다.
   *[no] { "" }
}
follow-pass-nobody = { $partner }에는 지금 텔레그램으로 받으실 분이 없어 전하지 못했습니다. 나중에 다시 눌러 주시거나 운영사무국에 문의해 주시기 바랍니다.
follow-passed-before = 이 답변은 이미 { $partner }에 전했습니다.
follow-passed-on = { $partner } 측에서 전해 달라고 하신 소식입니다. 지금 상황은 ‘{ $word }’{ PARTICLE($word, "이라/라") }고 답하셨습니다.
follow-passed-remark = 덧붙이신 말씀: { $remark }

## 나중에, 그만.

follow-later-ask = 언제 다시 여쭐까요? 그 전에도 “소식”을 입력하시면 답하실 수 있습니다.
follow-later-until-button = { $weeks ->
    [1] 일주일 뒤, { DAY($until) }
   *[other] 2주 뒤, { DAY($until) }
}
follow-later-kept = { WHEN($until) }에 다시 여쭙겠습니다. 그 전에도 “소식”을 입력하시면 답하실 수 있습니다.
follow-later-over = 이번에 여쭙는 기간이 거의 끝나 더 미룰 수 없습니다. “소식”을 입력하시면 언제든 답하실 수 있습니다.
follow-stop-ask = 앞으로 진행 상황을 그만 여쭐까요? 언제든 처음 화면의 [소식·사후관리]에서 다시 받으실 수 있습니다.
follow-stop-yes-button = 네, 그만 받겠습니다
follow-stop-no-button = 계속 받겠습니다

## 운영사무국이 전화로 듣고 대신 적을 때.

follow-staff-for = 전화로 들으신 { $company } 측의 답변을 대신 적습니다.
follow-staff-told = { $count ->
    [0] 적으신 내용을 알릴 분이 없습니다.
   *[other] 적으신 내용을 { $count }명에게 알립니다.
}
follow-entered-for-you = 전화로 말씀하신 { $partner } 측과의 진행 상황을 운영사무국이 ‘{ $word }’{ PARTICLE($word, "으로/로") } 대신 적었습니다. 다른 점이 있으면 아래에서 고쳐 주시기 바랍니다.
follow-entered-several = 전화로 말씀하신 { $count }곳과의 진행 상황을 운영사무국이 아래와 같이 대신 적었습니다. 다른 점이 있으면 버튼을 눌러 고쳐 주시기 바랍니다.
follow-entered-line = · <b>{ $partner }</b>: { $word }
follow-read-only = 열람 권한으로는 진행 상황을 적으실 수 없습니다. 달라진 것은 없습니다.
follow-unknown = 찾을 수 없는 화면입니다. 달라진 것은 없습니다.

## 운영사무국 현황과 전화할 곳.

follow-staff-button = 사후관리 현황
follow-staff = <b>{ $title } 사후관리 현황</b>
follow-staff-none = 아직 여쭐 때가 되지 않았습니다. 첫 사후관리는 { DAY($first) }입니다.
follow-staff-never = 이 사업은 사후관리 날짜가 정해져 있지 않습니다.
follow-staff-rate = { $when } · { $side ->
    [firm] 참가기업
   *[buyer] 바이어
} { $asked }곳 중 응답 { $answered }곳, 미룸 { $waiting }곳{ $declined ->
    [0] { "" }
   *[other] , 그만 받음 { $declined }곳
}{ $open ->
    [0] { "" }
   *[other] , 여쭙는 중 { $open }곳
}, 미응답 { $silent }곳
follow-staff-calls = <b>전화로 여쭐 곳 { $count }곳</b> ({ $when } 뒤 사후관리)
follow-staff-no-calls = 지금 전화로 여쭐 곳은 없습니다.
follow-staff-company-button = { $code } { $company }
follow-staff-more-button = 다음 { $count }곳
follow-silent = <b>{ $title }</b>: { $when } 뒤 사후관리에 일주일이 지나도록 답하지 않은 곳이 { $count }곳입니다.
follow-silent-line = · { $code } { $company } · { $who ->
    [none] 담당자 없음
   *[other] { $who }
} · { $phone ->
    [none] 전화번호 없음
   *[other] { $phone }
}{ $twice ->
    [yes] { " " }· <b>두 번 연속 미응답</b>
   *[no] { "" }
}{ $reached ->
    [no] { " " }· 텔레그램 미연결
   *[yes] { "" }
}
follow-silent-more = · 그 밖에 { $count }곳
follow-silent-later = 나중에 답하겠다고 한 곳이 { $count }곳 있어 정한 날에 다시 여쭙니다.
follow-silent-later-line = · { $code } { $company } · { DAY($until) }
follow-silent-only-later = <b>{ $title }</b>: { $when } 사후관리에 답하지 않고 있는 곳은 없습니다.
follow-silent-close = 전화로 들으신 답변은 [사후관리 현황]에서 대신 적으실 수 있습니다.

## 연락처 교환. 양쪽이 모두 원할 때 서로에게 보내고, 그 뒤로는 언제든 다시 볼 수 있다.

follow-card-button = { $state ->
    [given] 연락처 교환 신청 취소
    [shared] { $partner } 측 연락처 보기
   *[none] { $partner } 측과 연락처 교환
}
follow-card-ask =
    { $partner } 측과 연락처를 교환하시겠습니까? 양쪽이 모두 원하실 때만 서로의 연락처를 전해 드립니다.

    전해 드릴 연락처
    { $company } · { $person ->
        [none] 담당자님
       *[other] { $person }
    }
    { $email ->
        [none] 전자우편 없음
       *[other] { $email }
    } · { $phone ->
        [none] 전화번호 없음
       *[other] { $phone }
    }

    상대가 동의하기 전에는 언제든 취소하실 수 있습니다.
follow-card-yes-button = 네, 교환하겠습니다
follow-card-no-button = 아니요
follow-card-given = 연락처 교환을 신청하셨습니다. { $partner } 측도 원하면 서로의 연락처를 이곳으로 보내 드립니다.
follow-card-by-colleague = { JOSA($who, "이/가") } 이미 { $partner } 측과의 연락처 교환을 신청하셨습니다.
follow-card-taken-back = 연락처 교환 신청을 취소했습니다. 전해진 것은 없습니다.
# 이미 교환한 뒤 다시 볼 때.
follow-card-theirs =
    서로 전해 드린 연락처입니다.
    <b>{ $partner }</b> · { $person ->
        [none] 담당자님
       *[other] { $person }
    }
    { $email ->
        [none] 전자우편 없음
       *[other] { $email }
    } · { $phone ->
        [none] 전화번호 없음
       *[other] { $phone }
    }
follow-card-gone = { $partner } 측과 연락처를 교환하셨으나, 그때의 연락처는 지금 다시 보여 드릴 수 없습니다. 필요하시면 운영사무국에 문의해 주시기 바랍니다.
follow-card-refused = 연락처 제공에 동의하지 않으셔서 교환할 수 없습니다. 동의하시면 다시 신청하실 수 있습니다.
follow-card-agree-button = 내 정보와 동의 보기
follow-card-not-met = 상담이 진행된 상대와만 연락처를 교환하실 수 있습니다. 상담일지를 먼저 작성해 주시기 바랍니다.
follow-card-shared =
    { $partner } 측도 연락처 교환을 원하여 전해 드립니다.
    <b>{ $partner }</b> · { $person ->
        [none] 담당자님
       *[other] { $person }
    }
    { $email ->
        [none] 전자우편 없음
       *[other] { $email }
    } · { $phone ->
        [none] 전화번호 없음
       *[other] { $phone }
    }
follow-card-also-shared = { $count ->
    [0] 회사의 연락처도 상대에게 전해 드립니다. 지금은 텔레그램으로 받으실 분이 없어, 상대가 이곳에 들어오면 볼 수 있습니다.
   *[other] 회사의 연락처도 상대에게 전해 드립니다.
}
