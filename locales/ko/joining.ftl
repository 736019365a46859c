### 참가자가 처음 들어올 때: 초대, 등록번호, 동의, 시간대.

## 첫 화면.
home = { $cohort }
help-button = 사무국에 문의
settings-button = 설정
