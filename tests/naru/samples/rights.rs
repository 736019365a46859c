//! Button data proves nothing: nobody opens, changes or confirms what is not theirs, and nothing is told of it.

use naru::domain::shipment::Arrival;

use super::stage::Stage;
use crate::support::both_databases;

both_databases! {
    async fn another_firm_can_do_nothing_with_a_parcel(db: Place) {
        let stage = Stage::icheon(db).await;
        let firm = stage.seats("F03", 301, "ko").await;
        let other = stage.seats("F02", 302, "ko").await;
        stage.sends(&firm, "Aloha Pacific Distributors 측", "EE123456785KR").await;
        let shipment = stage.sent("F03").await.remove(0);
        other.says("샘플").await;
        other.reads();

        let (id, preparation) = (shipment.id, shipment.preparation);
        for data in [
            format!("ship:one:{id}"),
            format!("ship:fix:{id}:1"),
            format!("ship:off:{id}:yes"),
            "ship:one:999999".to_owned(),
            "ship:one:abc".to_owned(),
        ] {
            stage.presses(&other, &data).await;
            let said = other.reads().join("\n");
            assert!(said.starts_with("이 화면은 열 수 없습니다."), "{data}: {said}");
            assert!(!said.contains("EE123456785KR"), "{data}: {said}");
        }
        stage.presses(&other, &format!("ship:arr:{id}:arrived")).await;
        assert!(other.reads().join("\n").starts_with("이 샘플은 열 수 없습니다."));
        stage.presses(&other, &format!("staff:ship:one:{id}")).await;
        assert!(other.reads().join("\n").starts_with("이번 상담회 운영사무국만 쓸 수 있는 화면입니다."));
        stage.presses(&other, &format!("ship:d:{preparation}:1:save")).await;
        other.reads();
        // A receiver the firm does not meet.
        let stranger = stage.company("B12").await;
        stage.presses(&other, &format!("ship:new:{preparation}")).await;
        let draft = stage.data(&other, "아직 보내지 않은 곳 모두 넣기");
        stage.presses(&other, &draft.replace("to:all", &format!("to:{stranger}:on"))).await;
        assert!(other.reads().join("\n").contains("지난 화면의 버튼이어서"));
        stage.presses(&other, &draft.replace("to:all", "save")).await;
        other.reads();

        assert_eq!(stage.sent("F02").await, []);
        assert_eq!(stage.sent("F03").await, [shipment]);
        stage.office.naru.ends().await;
    }
}

both_databases! {
    async fn only_a_receivers_own_people_say_how_samples_arrived(db: Place) {
        let stage = Stage::icheon(db).await;
        let firm = stage.seats("F03", 301, "ko").await;
        let other = stage.seats("B02", 402, "en").await;
        let viewer = stage.office.seats_viewer(903).await;
        stage.sends(&firm, "Aloha Pacific Distributors 측", "EE123456785KR").await;
        let shipment = stage.sent("F03").await.remove(0);
        let (id, buyer) = (shipment.id, shipment.stops[0].buyer);
        other.says("samples").await;
        viewer.says("샘플").await;
        assert!(viewer.reads().pop().unwrap().starts_with("샘플 발송 1건"));
        other.reads();

        for data in [format!("ship:arr:{id}:arrived"), format!("ship:got:{id}"), format!("ship:quiet:{id}")] {
            stage.presses(&other, &data).await;
            let said = other.reads().join("\n");
            assert!(said.starts_with("These samples can't be opened.") && !said.contains("EE123456785KR"), "{said}");
        }
        stage.presses(&other, &format!("ship:arr:{id}:eaten")).await;
        other.reads();
        for data in [format!("staff:ship:num:{id}"), format!("staff:ship:arr:{id}:{buyer}:arrived")] {
            stage.presses(&viewer, &data).await;
            assert!(viewer.reads().join("\n").starts_with("열람 권한으로는 볼 수만 있습니다."));
        }
        stage.presses(&firm, &format!("ship:arr:{id}:arrived")).await;
        firm.reads();

        assert_eq!(stage.sent("F03").await[0].stops[0].arrival, None::<Arrival>);
        stage.office.naru.ends().await;
    }
}
