//! What staff call sheets, columns and the lines of 행사. The first word of each is the template's; the others are
//! synonyms seen in real files. A word is compared by its letters and digits alone.

use super::{Column, SheetKind};
use Column::*;

/// Words with ` | ` between them.
type Words = &'static str;

pub const SHEETS: &[(SheetKind, Words)] = &[
    (SheetKind::Cohort, "행사 | 행사정보 | 사업 | 사업정보 | 개요 | 행사개요 | cohort | event | programme | program"),
    (
        SheetKind::Firms,
        "참가기업 | 기업 | 국내기업 | 참가업체 | 기업명단 | 기업목록 | 셀러 | firms | companies | suppliers | sellers | exhibitors",
    ),
    (SheetKind::Buyers, "바이어 | 해외바이어 | 바이어명단 | 바이어목록 | buyers | buyer list"),
    (
        SheetKind::Meetings,
        "상담일정 | 일정 | 상담 | 상담일정표 | 일정표 | 매칭 | 매칭표 | schedule | meetings | meeting schedule | timetable | matching",
    ),
    (SheetKind::Interpreters, "통역 | 통역사 | 통역원 | 통역명단 | interpreters | interpreter"),
    (SheetKind::Preparations, "준비사항 | 준비 | 사전준비 | 준비물 | preparations | preparation | to do | checklist"),
    (SheetKind::Staff, "담당자 | 운영 | 운영사무국 | 사무국 | 운영진 | staff | office | organizers | organisers"),
    (SheetKind::Holidays, "휴일 | 공휴일 | 휴무일 | holidays | public holidays"),
    (SheetKind::Guide, "안내 | 작성안내 | 작성요령 | guide | instructions | readme"),
    (SheetKind::Survey, "설문 | 설문지 | 추가설문 | survey | questionnaire | questions"),
];

pub const COHORT: &[(Column, Words)] = &[
    (Code, "코드 | 행사코드 | 사업코드 | code | cohort code | event code"),
    (Title, "행사명 | 사업명 | title | event title | event name"),
    (EnglishTitle, "영문행사명 | 영문사업명 | 행사명(영문) | english title | title in english"),
    (BuyerTitle, "바이어용 영문행사명 | 바이어용 행사명 | title for buyers | buyer title"),
    (Host, "주최 | 주최기관 | 주최측 | host | organizer | organiser"),
    (EnglishHost, "영문주최 | 주최(영문) | 영문주최기관 | english host | host in english"),
    (Agency, "협력기관 | 주관 | 주관기관 | 수행기관 | 운영기관 | agency | partner | partners"),
    (Zone, "시간대 | 타임존 | time zone | zone | host time zone"),
    (StartsOn, "시작일 | 행사시작 | 개최일 | start date | starts on | from"),
    (EndsOn, "종료일 | 행사종료 | 마지막날 | end date | ends on | until"),
    (Venue, "상담장 | 장소 | 행사장 | venue | place"),
    (Directions, "오시는길 | 찾아오시는길 | 약도 | 교통 | directions | how to get there"),
    (Offsets, "알림시점 | 알림 | 알림시간 | reminders | reminder times"),
    (RemindConfirmed, "확인자 알림 | 참석확인자 알림 | 확인 후 알림 | remind confirmed"),
    (Uncertain, "불확실한 알림 | 불확실 알림 | uncertain reminders | uncertain"),
    (
        ApproveBroadcasts,
        "공지 승인 | 공지승인 | 주최 공지 승인 | announcement approval | broadcast approval | approve announcements",
    ),
    (LogAfter, "설문발송 | 상담일지 발송 | 일지발송 | survey | log after | survey after"),
    (FollowUps, "후속관리 | 사후관리 | 후속조사 | follow-ups | follow up"),
    (Quiet, "방해금지 | 방해금지 시간 | 야간 | quiet hours | quiet"),
    (Keep, "보관기간 | 개인정보 보관기간 | 보유기간 | retention | keep"),
    (Phone, "문의 | 문의전화 | 전화 | 연락처 | 대표전화 | phone | telephone | contact"),
    (Email, "문의 이메일 | 이메일 | 메일 | 전자우편 | e-mail | contact e-mail"),
    (CheckPage, "확인페이지 | 누리집 | 홈페이지 | 확인주소 | check page | website | homepage"),
    (Rates, "환율 | 적용환율 | 적용 환율 | 기준환율 | 기준 환율 | exchange rates | exchange rate | rates"),
    (
        DealsCount,
        "계약 인정 | 계약인정 | 계약 인정 기준 | 실적 인정 | 실적 인정 기준 | deals count with | contracts count with",
    ),
    (ReportUnit, "보고 단위 | 보고서 단위 | 금액 단위 | 실적 단위 | report unit | unit of amounts"),
    (Prospective, "계약추진액 정의 | 계약추진액의 정의 | definition of prospective | prospective definition"),
    (
        EnglishProspective,
        "영문 계약추진액 정의 | 계약추진액 정의(영문) | definition of prospective in english | english prospective definition",
    ),
    (SampleLimit, "샘플 지원한도 | 샘플 한도 | 샘플 발송비 한도 | 샘플 지원금액 | sample limit | limit for samples"),
];

pub const FIRMS: &[(Column, Words)] = &[
    (Code, "기업코드 | 코드 | 업체코드 | 기업번호 | firm code | company code | supplier code | code | id"),
    (
        Name,
        "기업명 | 업체명 | 회사명 | 상호 | 기업명(국문) | 국문기업명 | 국문명 | firm | firm name | company | company name | name of company | supplier",
    ),
    (
        EnglishName,
        "영문명 | 영문기업명 | 영문업체명 | 기업명(영문) | 업체명(영문) | 회사명(영문) | english name | company name (english) | name in english",
    ),
    (Registration, "사업자등록번호 | 사업자번호 | registration number | business registration number | registration"),
    (Products, "품목 | 주요품목 | 취급품목 | 생산품목 | 제품 | products | product | items"),
    (
        EnglishProducts,
        "영문품목 | 품목(영문) | 주요품목(영문) | english products | products (english) | products in english",
    ),
    (HsCode, "HS코드 | HS | HS CODE"),
    (Homepage, "홈페이지 | 누리집 | 웹사이트 | homepage | website | web | url"),
    (
        Person,
        "성명 | 담당자 | 담당자명 | 이름 | 담당자성명 | 참가자 | contact | contact name | contact person | person | name",
    ),
    (Position, "직위 | 직급 | 직책 | 직함 | position | job title | title"),
    (Phone, "휴대전화 | 휴대폰 | 핸드폰 | 연락처 | 전화 | 전화번호 | mobile | mobile phone | cell | phone | telephone"),
    (Email, "이메일 | 메일 | 전자우편 | 이메일주소 | e-mail | e-mail address | mail"),
    (Mode, "참가방식 | 참여방식 | 참가형태 | 참가유형 | mode | attendance | takes part"),
    (Language, "언어 | 사용언어 | language | lang"),
];

pub const BUYERS: &[(Column, Words)] = &[
    (Code, "바이어코드 | 코드 | 바이어번호 | buyer code | code | id"),
    (Name, "업체명 | 바이어 | 바이어명 | 회사명 | 기업명 | 상호 | buyer | buyer name | company | company name"),
    (Country, "국가 | 국가명 | 나라 | 소재국 | country"),
    (City, "도시 | 도시명 | 지역 | city | town"),
    (Zone, "시간대 | 타임존 | 현지시간대 | time zone | zone"),
    (Person, "성명 | 담당자 | 담당자명 | 이름 | 담당자성명 | contact | contact name | contact person | person | name"),
    (Position, "직함 | 직위 | 직급 | 직책 | position | job title | title"),
    (Salutation, "호칭 | 경칭 | salutation | mr/ms"),
    (Email, "이메일 | 메일 | 전자우편 | 이메일주소 | e-mail | e-mail address | mail"),
    (Phone, "휴대전화 | 휴대폰 | 연락처 | 전화 | 전화번호 | mobile | mobile phone | phone | telephone"),
    (Language, "언어 | 사용언어 | language | lang"),
    (Products, "관심품목 | 희망품목 | 품목 | 수입품목 | products of interest | interests | interested in | products"),
    (Homepage, "홈페이지 | 웹사이트 | homepage | website | web | url"),
    (Mode, "참가방식 | 참여방식 | mode | attendance | takes part"),
    (SamplesTo, "샘플수령지 | 샘플수취인 | 샘플발송처 | 수령지 | samples to | sample recipient | sample address"),
];

pub const MEETINGS: &[(Column, Words)] = &[
    (Code, "상담번호 | 상담코드 | 번호 | 코드 | 연번 | 순번 | meeting code | meeting no | meeting | code | no | id"),
    (Date, "일자 | 날짜 | 상담일 | 상담일자 | date | day"),
    (Start, "시작 | 시작시간 | 시작시각 | 시간 | 상담시간 | 상담시각 | start | start time | starts at | time"),
    (
        Minutes,
        "상담시간(분) | 소요시간 | 시간(분) | 분 | 상담분 | 상담시간 | minutes | duration | duration (min) | length",
    ),
    (End, "종료 | 종료시간 | 종료시각 | 끝 | end | end time | ends at"),
    (
        Firm,
        "기업코드 | 기업 | 기업명 | 참가기업 | 업체 | 업체명 | firm code | firm | company code | supplier code | supplier",
    ),
    (Buyer, "바이어코드 | 바이어 | 바이어명 | buyer code | buyer"),
    (Booth, "부스 | 부스번호 | 상담장 | 장소 | 룸 | 테이블 | booth | booth no | table | room"),
    (Interpreter, "통역코드 | 통역 | 통역사 | interpreter code | interpreter"),
    (Link, "화상링크 | 링크 | 접속링크 | 화상주소 | 줌링크 | link | meeting link | video link | url"),
];

pub const INTERPRETERS: &[(Column, Words)] = &[
    (Code, "통역코드 | 코드 | interpreter code | code | id"),
    (Person, "통역사 | 성명 | 이름 | 통역사명 | 통역원 | interpreter | name"),
    (Office, "통역언어 | 언어 | 가능언어 | languages | language"),
    (Email, "이메일 | 메일 | 전자우편 | e-mail | mail"),
    (Phone, "휴대전화 | 휴대폰 | 연락처 | 전화 | 전화번호 | mobile | phone | telephone"),
];

pub const PREPARATIONS: &[(Column, Words)] = &[
    (Code, "준비코드 | 코드 | preparation code | code | id"),
    (Kind, "구분 | 종류 | 유형 | kind | type"),
    (Side, "대상 | 제출대상 | for | side | who"),
    (Title, "제목 | 준비사항 | 내용 | 항목 | title | preparation"),
    (EnglishTitle, "영문제목 | 제목(영문) | 영문내용 | english title | title in english"),
    (Due, "마감 | 마감일 | 마감일시 | 기한 | 제출기한 | due | deadline | due date"),
    (HappensAt, "일시 | 진행일시 | 교육일시 | when | happens at | date and time"),
    (Minutes, "소요시간(분) | 소요시간 | 진행시간 | 시간(분) | minutes | duration | duration (min) | length"),
    (End, "종료 | 종료시간 | 종료시각 | 끝 | end | end time | ends at"),
    (Place, "장소 | place | venue | where"),
    (Guidance, "안내 | 안내사항 | 설명 | 비고 | guidance | notes | note"),
    (EnglishGuidance, "영문안내 | 안내(영문) | 영문설명 | english guidance | guidance in english"),
    (Proof, "증빙 | 증빙자료 | 증빙방법 | 제출방법 | 제출형태 | proof | evidence | completed by"),
    (Material, "자료링크 | 자료주소 | 자료 | 배포자료 | material link | material | materials"),
];

pub const STAFF: &[(Column, Words)] = &[
    (Code, "담당코드 | 코드 | staff code | code | id"),
    (Role, "역할 | 구분 | 권한 | role"),
    (Office, "소속 | 기관 | 부서 | 소속기관 | office | organization | organisation | department"),
    (Person, "성명 | 이름 | 담당자 | name | person"),
    (Position, "직위 | 직급 | 직책 | position | job title"),
    (Email, "이메일 | 메일 | 전자우편 | e-mail | mail"),
    (Phone, "휴대전화 | 휴대폰 | 연락처 | 전화 | 전화번호 | mobile | phone | telephone"),
    (Language, "언어 | language | lang"),
];

pub const HOLIDAYS: &[(Column, Words)] = &[
    (Country, "국가 | 국가명 | 나라 | country"),
    (Date, "일자 | 날짜 | date | day"),
    (Name, "이름 | 휴일명 | 명칭 | 휴일 | name | holiday"),
];

pub const SURVEY: &[(Column, Words)] = &[
    (Code, "문항코드 | 코드 | 문항번호 | 번호 | question code | code | id | no"),
    (Side, "대상 | 응답자 | 답할 분 | side | for | who"),
    (Kind, "종류 | 구분 | 유형 | 답변방식 | 응답방식 | kind | type"),
    (Title, "질문 | 문항 | 설문 | 질문(국문) | 내용 | question | question in korean | korean question"),
    (EnglishTitle, "영문질문 | 질문(영문) | 영문문항 | 문항(영문) | english question | question in english"),
    (Choices, "보기 | 선택지 | 보기(국문) | choices | options | choices in korean | korean choices"),
    (EnglishChoices, "영문보기 | 보기(영문) | 영문선택지 | english choices | choices in english | english options"),
];
