### 운영사무국이 사업 파일을 올릴 때 보는 말: 계획, 오류, 주의. $place는 상담일정!C14처럼 시트와 칸이다.

## 파일을 받아들이지 못한 까닭. 저장된 내용은 그대로다.

import-not-a-workbook = 사업 파일로 읽을 수 없는 파일입니다. 저장된 내용은 그대로입니다. 엑셀(.xlsx), 한셀·리브레오피스(.ods), CSV 파일을 올려 주십시오.
import-damaged = 파일 안이 손상되어 읽을 수 없습니다. 저장된 내용은 그대로입니다. 엑셀에서 열어 다시 저장한 뒤 올려 주십시오.
import-encrypted = 암호가 걸린 파일입니다. 저장된 내용은 그대로입니다. 암호를 풀고 다시 저장한 뒤 올려 주십시오.
import-old-format = 예전 엑셀 형식(.xls)입니다. 저장된 내용은 그대로입니다. 엑셀에서 ‘다른 이름으로 저장’을 눌러 .xlsx로 바꾼 뒤 올려 주십시오.
import-too-big = 파일이 { $most }MB를 넘습니다. 저장된 내용은 그대로입니다. 그림을 빼고 다시 저장한 뒤 올려 주십시오.
import-bomb = 풀면 지나치게 커지는 파일이어서 열지 않았습니다. 저장된 내용은 그대로입니다. 새 서식에 값만 옮겨 담아 올려 주십시오.
import-too-much-inside = 칸이 { $most }개를 넘어 이번 상담회의 파일로 보기 어렵습니다. 저장된 내용은 그대로입니다. 필요한 시트만 남겨 올려 주십시오.

## 고쳐야 할 곳. 하나라도 있으면 아무것도 저장하지 않는다.

import-sheet-missing = { $place }: 시트가 없습니다. 서식에 있는 이름대로 시트를 넣어 주십시오.
import-header-missing = { $place }: 제목 줄을 찾을 수 없습니다. 서식의 제목 줄을 그대로 넣어 주십시오.
import-column-missing = { $place }: { $column } 열이 없습니다.
import-line-missing = { $place }: { $line } 항목이 없습니다.
import-value-missing = { $place }: { $column } 칸이 비어 있습니다.
import-formula-without-value = { $place }: 계산된 값이 없는 수식입니다. 엑셀에서 열어 다시 저장하거나 값을 직접 적어 주십시오.
import-cell-error = { $place }: 수식 오류 { JOSA($found, "이/가") } 들어 있습니다.
import-too-long = { $place }: { $column } 칸은 { $most }자까지 적을 수 있는데 { $length }자입니다.
import-too-many = { $place }: { $most }줄까지 읽을 수 있는데 { $count }줄입니다.
import-resident-number = { $place }: 주민등록번호로 보이는 { JOSA($masked, "이/가") } 있습니다. 주민등록번호는 받지 않으니 지워 주십시오.
import-not-a-date = { $place }: { JOSA($found, "은/는") } 날짜가 아닙니다.
import-not-a-time = { $place }: { JOSA($found, "은/는") } 시각이 아닙니다.
import-not-a-date-time = { $place }: { JOSA($found, "은/는") } 날짜와 시각이 아닙니다.
import-not-minutes = { $place }: { JOSA($found, "은/는") } 시간의 길이가 아닙니다. 40이나 1시간처럼 적어 주십시오.
import-not-days = { $place }: { JOSA($found, "은/는") } 기간이 아닙니다. 30일이나 2년처럼 적어 주십시오.
import-not-quiet-hours = { $place }: { JOSA($found, "은/는") } 방해금지 시간이 아닙니다. 21:00-08:00이나 없음으로 적어 주십시오.
import-not-again-or-not = { $place }: { JOSA($found, "은/는") } 다시 보냄이나 보내지 않음이 아닙니다. 둘 중 하나로 적어 주십시오.
import-not-counts = { $place }: { JOSA($found, "은/는") } ‘문서’나 ‘문서 또는 양측’이 아닙니다. 둘 중 하나로 적어 주십시오.
import-not-a-unit = { $place }: { JOSA($found, "은/는") } ‘달러’나 ‘천불’이 아닙니다. 둘 중 하나로 적어 주십시오.
import-not-needed-or-not = { $place }: { JOSA($found, "은/는") } 필요나 없음이 아닙니다. 둘 중 하나로 적어 주십시오.
import-not-money = { $place }: { JOSA($found, "은/는") } 금액이 아닙니다. 500,000원이나 USD 300처럼 적어 주십시오.
import-not-rates = { $place }: { JOSA($found, "은/는") } 환율이 아닙니다. 통화 코드와 1단위의 원화를 USD 1,375.20이나 USD 1,375.20, JPY(100) 912.34처럼 적어 주십시오.
import-not-a-language = { $place }: { JOSA($found, "은/는") } 안내할 수 있는 언어가 아닙니다. ko나 en으로 적어 주십시오.
import-not-a-mode = { $place }: { JOSA($found, "은/는") } 참가방식이 아닙니다. 상담장이나 온라인으로 적어 주십시오.
import-not-a-side = { $place }: { JOSA($found, "은/는") } 대상이 아닙니다. 기업, 바이어, 모두 가운데 하나로 적어 주십시오.
import-not-a-proof = { $place }: { JOSA($found, "은/는") } 증빙이 아닙니다. 파일, 링크, 운송장, 확인, 날짜 가운데 하나로 적어 주십시오.
import-not-a-role = { $place }: { JOSA($found, "은/는") } 역할이 아닙니다. 주최, 운영, 열람, 전문위원 가운데 하나로 적어 주십시오.
import-not-a-party = { $place }: { JOSA($found, "은/는") } 설문의 대상이 아닙니다. 기업, 바이어, 통역, 모두 가운데 하나로 적어 주십시오.
import-not-a-survey-kind = { $place }: { JOSA($found, "은/는") } 설문의 종류가 아닙니다. 선택, 숫자, 척도, 서술 가운데 하나로 적어 주십시오.
import-choices-missing = { $place }: 선택 문항에는 보기가 둘 이상 있어야 합니다. 보기 사이에 빗금(/)이나 세미콜론(;)을 넣거나 줄을 바꾸어 적어 주십시오.
import-choices-needless = { $place }: 선택 문항이 아닌데 보기가 있습니다. 보기를 지우거나 종류를 선택으로 바꾸어 주십시오.
import-choices-differ = { $place }: 보기는 { $ko }개인데 영문보기는 { $en }개입니다. 같은 수로 적어 주십시오.
import-choice-twice = { $place }: 보기 { JOSA($found, "이/가") } 두 번 있습니다.
import-choice-long = { $place }: 보기 { JOSA($found, "이/가") } 너무 깁니다. 보기 하나는 { $most }자까지 적을 수 있습니다.
import-not-an-email = { $place }: { JOSA($found, "은/는") } 전자우편 주소가 아닙니다.
import-not-a-link = { $place }: { JOSA($found, "은/는") } 인터넷 주소가 아닙니다. https://로 시작하도록 적어 주십시오.
import-not-a-code = { $place }: { JOSA($found, "은/는") } 코드로 쓸 수 없습니다. 빈칸 없이 40자까지 적어 주십시오.
import-unknown-country = { $place }: { JOSA($found, "은/는") } 알 수 없는 국가입니다. 국가명이나 US 같은 국가 코드로 적어 주십시오.
import-unknown-zone = { $place }: { JOSA($found, "은/는") } 알 수 없는 시간대입니다. America/New_York처럼 적어 주십시오.
import-zone-needed = { $place }: { COUNTRY($country) }에는 시간대가 여럿입니다. America/New_York처럼 시간대를 적어 주십시오.
import-unknown-firm = { $place }: { JOSA($code, "은/는") } 참가기업 시트에 없습니다.
import-unknown-buyer = { $place }: { JOSA($code, "은/는") } 바이어 시트에 없습니다.
import-unknown-interpreter = { $place }: { JOSA($code, "은/는") } 통역 시트에 없습니다.
import-code-twice = { $place }: 코드 { JOSA($code, "을/를") } { $other }에서 이미 썼습니다.
import-company-differs = { $place }: { $code }의 { $column } 칸이 { $other }의 내용과 다릅니다.
import-person-twice = { $place }: { JOSA($name, "은/는") } { $other }에 이미 있습니다.
import-end-before-start = { $place }: 시작보다 빠르거나 같은 때에 끝납니다.
import-length-missing = { $place }: 상담시간이나 종료 시각이 없습니다.
import-length-differs = { $place }: 길이는 { $minutes }분인데 시작과 종료로는 { $byend }분입니다.
import-length-unlikely = { $place }: 상담시간이 { $minutes }분입니다. 5분에서 480분 사이로 적어 주십시오.
import-time-skipped = { $place }: { JOSA($found, "은/는") } 서머타임이 시작되며 건너뛰는 시각입니다.
import-firm-busy = { $place }: 참가기업 { JOSA($code, "은/는") } 같은 때에 { $other }의 상담이 있습니다.
import-buyer-busy = { $place }: 바이어 { JOSA($code, "은/는") } 같은 때에 { $other }의 상담이 있습니다.
import-interpreter-busy = { $place }: 통역사 { JOSA($code, "은/는") } 같은 때에 { $other }의 상담이 있습니다.
import-booth-busy = { $place }: 같은 때에 { $other }의 상담이 { JOSA($booth, "을/를") } 씁니다.

## 살펴볼 곳. 그대로 저장할 수 있다. $places는 칸을 다섯 곳까지 늘어놓은 것이다.

import-host-hours = 한국 시각으로 오전 8시 전이거나 오후 9시 뒤인 상담이 { $count }건 있습니다: { $places }
import-buyer-hours = 바이어의 현지 시각으로 오전 8시 전이거나 오후 9시 뒤인 상담이 { $count }건 있습니다: { $places }
import-lunch-time = 점심시간(12–13시)과 겹치는 상담이 { $count }건 있습니다: { $places }
import-host-weekend = 한국의 주말에 있는 상담이 { $count }건 있습니다: { $places }
import-buyer-weekend = 바이어 현지의 주말에 있는 상담이 { $count }건 있습니다: { $places }
import-on-holiday = { COUNTRY($country) }의 휴일 { $name }({ $day })에 있는 상담이 { $count }건 있습니다: { $places }
import-telegram-blocked = { COUNTRY($country) }에서는 텔레그램이 막히거나 느립니다. 바이어 { $count }곳에 전자우편으로도 알려 주시기 바랍니다: { $places }
import-kept-too-short = 보관기간({ $keep }일)이 마지막 사후관리({ $last }일)보다 짧습니다: { $places }
import-english-missing = { $column } 칸이 비어 있어 바이어에게 한글이 그대로 보입니다({ $count }곳): { $places }
import-registration-number = 사업자등록번호 { JOSA($found, "은/는") } 맞지 않는 번호입니다: { $places }
import-time-twice = { JOSA($found, "은/는") } 서머타임이 끝나며 두 번 오는 시각이어서 앞의 것으로 정했습니다: { $places }
import-zone-elsewhere = 시간대 { JOSA($zone, "은/는") } { COUNTRY($country) }의 시간대가 아닙니다: { $places }
import-outside-cohort = 시작일과 종료일을 벗어난 상담이 { $count }건 있습니다: { $places }
import-no-meeting = 상담이 없는 곳이 { $count }곳 있습니다: { $places }

## 알려 둘 것: 읽지 않은 칸과 새로 만든 값.

import-sheet-not-read = { $place }: 읽지 않은 시트입니다.
import-column-not-read = { $place }: { $column } 열은 읽지 않았습니다.
import-line-not-read = { $place }: { $line } 항목은 읽지 않았습니다.
import-code-made = { $place }: { $name }의 코드를 { JOSA($code, "으로/로") } 정했습니다.
import-zone-taken = { $place }: 시간대를 { JOSA($zone, "으로/로") } 정했습니다({ COUNTRY($country) }).

## 저장된 내용과 다른 점.

import-difference-cohort = 행사: 신규 { $new } · 변경 { $changed } · 취소 { $removed }
import-difference-companies = 참가기업·바이어: 신규 { $new } · 변경 { $changed } · 취소 { $removed }
import-difference-members = 참가자: 신규 { $new } · 변경 { $changed } · 취소 { $removed }
import-difference-meetings = 상담: 신규 { $new } · 변경 { $changed } · 취소 { $removed }
import-difference-preparations = 준비사항: 신규 { $new } · 변경 { $changed } · 취소 { $removed }
import-difference-materials = 자료링크: 신규 { $new } · 변경 { $changed } · 취소 { $removed }
import-difference-holidays = 휴일: 신규 { $new } · 변경 { $changed } · 취소 { $removed }
import-difference-surveys = 설문: 신규 { $new } · 변경 { $changed } · 취소 { $removed }
# 바뀐 상담 하나. $before와 $after는 날짜, 시각, 코드와 부스를 늘어놓은 것이다.
import-meeting-changed = { $code }: { $before } → { $after }
# 취소했던 상담이 파일에 다시 있을 때.
import-meeting-removed = { $code }: { $before } → 취소
import-company-removed = { $code } { $name }: 명단에서 빠집니다.
import-member-removed = { $code } { $name }: 명단에서 빠집니다.
import-meeting-restored = { JOSA($code, "은/는") } 취소한 상담인데 파일에 있어 다시 잡습니다.

## 서식 파일. ‘안내’ 시트와 제목 칸에 붙은 메모.

template-guide-start = 이 파일을 채워 대화방에 올리시면 사업이 등록됩니다. 올리신 뒤에도 공개하기 전까지는 아무에게도 알리지 않습니다.
template-guide-example = 회색 글씨는 예시입니다. 지우거나 고쳐 쓰십시오.
template-guide-required = 제목에 *가 있는 칸은 반드시 채워 주십시오. 열의 순서는 바꾸셔도 됩니다.
template-guide-codes = 코드는 기업, 바이어, 상담을 알아보는 이름표입니다. 다시 올릴 때 코드가 같으면 고친 것으로, 없어지면 취소한 것으로 봅니다.
template-guide-dates = 날짜와 시각은 행사 시트의 시간대로 적어 주십시오. 2027-03-02, 2027.3.2, 14:30, 오후 2:30 모두 읽을 수 있습니다.
template-guide-colleagues = 한 회사에 여러 분이 참가하시면 같은 코드로 줄을 더하고 성명과 연락처만 적어 주십시오.
template-guide-resident = 주민등록번호는 적지 마십시오.
template-note-cohort-code = 이 사업을 가리키는 이름표입니다. 다시 올릴 때에도 바꾸지 마십시오.
template-note-host-zone = 상담일정의 날짜와 시각은 이 시간대로 읽습니다.
template-note-company-code = 비워 두시면 이름에서 만들어 드립니다.
template-note-party = 코드 대신 회사 이름을 적으셔도 됩니다.
template-note-zone = America/New_York처럼 적습니다. 시간대가 하나인 나라는 비워 두셔도 됩니다.
template-note-country = US 같은 코드나 국가명을 적습니다.
template-note-mode = 상담장에 오시면 상담장, 사무실에서 접속하시면 온라인입니다.
template-note-buyer-title = 바이어에게 보이는 이름입니다.
template-note-start = 14:30이나 오후 2:30처럼 적습니다.
template-note-minutes = 분으로 적습니다. 이 열 대신 종료 열을 두셔도 됩니다.
template-note-offsets = 상담 전 언제 알릴지 적습니다. 가장 긴 것에서 참석을 여쭙고, 가장 짧은 것에서 입장을 안내합니다.
template-note-deals-count = 계약액과 수출이행액을 무엇으로 인정할지 적습니다. ‘문서’는 운영사무국이 증빙을 확인한 건만, ‘문서 또는 양측’은 기업과 바이어가 같은 금액을 말한 건도 인정합니다. 비우면 ‘문서 또는 양측’입니다.
template-note-report-unit = 결과보고의 금액 단위입니다. ‘달러’나 ‘천불’로 적습니다. 비우면 달러입니다.
template-note-prospective = 상담일지에서 계약추진액을 여쭐 때 보이는 정의입니다. 비우면 1년 안에 계약이 가능하다고 보시는 금액으로 여쭙니다.
template-note-approval = 공지를 보내기 전에 주최 담당자의 승인이 필요하면 필요, 아니면 없음으로 적어 주십시오.
template-note-uncertain = 통신이 끊겨 알림이 전해졌는지 알 수 없을 때의 처리입니다. 다시 보냄으로 두면 두 번 받으실 수 있고, 보내지 않음으로 두면 naru check에 보입니다.
template-note-follow-ups = 사업이 끝나고 며칠 뒤에 진행 상황을 다시 여쭐지 적습니다.
template-note-quiet = 받는 분의 시각으로 이 사이에는 급하지 않은 알림을 보내지 않습니다. 없음이라고 적으면 늘 보냅니다.
template-note-sample-limit = 기업 한 곳에 지원하는 샘플 발송비의 한도입니다. 정산표에서 넘은 기업을 표시합니다. 비우면 한도가 없습니다.
template-note-rates = 결과보고에서 금액을 달러로 맞추는 환율입니다. 통화마다 1단위의 원화를 적고, 출처와 날짜는 뒤에 괄호로 적습니다. 비우면 달러가 아닌 금액은 합계에서 빠지고 그 건수가 표시됩니다.
template-note-keep = 사업이 끝난 뒤 개인정보를 보관하는 기간입니다.
template-note-samples-to = 바이어가 직접 받으면 바이어 직접, 무역관이 받으면 무역관 이름을 적습니다.
template-note-proof = 무엇을 받으면 마친 것으로 볼지 고르십시오. 비워 두면 구분에 따라 정해집니다.
template-note-material = 참가자에게 나누어 줄 자료의 인터넷 주소입니다. 파일은 봇에서 올릴 수 있습니다.
template-note-survey-code = 비워 두시면 질문에서 만들어 드립니다.
template-note-survey-kind = 선택은 보기 가운데 하나, 숫자는 정수, 척도는 1–5점, 서술은 글로 받습니다.
template-note-survey-question = 상담일지를 보낸 뒤 더 여쭙는 질문이며, 답하지 않아도 됩니다. 고쳐서 다시 올리시면 새 질문으로 여쭙고, 앞서 받은 답변은 그때의 질문과 함께 남습니다.
template-note-choices = 선택 문항의 보기입니다. 빗금(/)이나 세미콜론(;)으로 나누거나 줄을 바꾸어 적고, 두 언어의 수를 같게 해 주십시오.
template-note-check-page = 이 알림이 진짜인지 확인할 수 있는 기관 누리집 주소입니다.

## 초대 파일의 시트 이름과 제목.

invites-sheet = 초대
invites-company = 소속
invites-person = 성명
invites-role = 역할
invites-language = 언어
invites-phone = 휴대전화
invites-email = 전자우편
invites-link = 전용 주소
invites-code = 등록번호
invites-qr = QR
invites-text = 보낼 글
invites-page = 개인 페이지
invites-role-firm = 참가기업
invites-role-buyer = 바이어
invites-role-interpreter = 통역사
invites-role-host = 주최
invites-role-operator = 운영
invites-role-viewer = 열람
invites-role-expert = 전문위원
invites-language-ko = 한국어
invites-language-en = 영어
invites-bulk-sheet = 문자 발송
invites-bulk-phone = 수신번호
invites-bulk-text = 내용
