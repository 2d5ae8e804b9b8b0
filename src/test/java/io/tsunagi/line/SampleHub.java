package io.tsunagi.line;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** A hub with a warehouse system, a shipper that needs it, and a way of reading the shipper's order file. */
public final class SampleHub {

    /** Four rows: three good ones, of which one insulin for a hospital, and one with a date that is none. */
    public static final String ORDERS = """
                no,type,name,pref,sku,goods,qty,unit,temp,ordered,need
                L-1,法人,見本商事,東京都,PT-M-200,ペーパータオル 中判 200枚×42,２,CS,常温,2025/10/18,2025/10/29
                L-2,病院,見本総合病院,大阪府,INS-GLA,インスリン グラルギン注 300単位,3,BX,冷蔵,2025/10/18,令和7年10月22日
                L-3,病院,見本総合病院,大阪府,GL-NTR-M,ニトリル手袋 M 100枚,5,BX,常温,2025-10-18T06:31:00+09:00,2025/10/25
                L-4,法人,見本商事,東京都,PT-M-200,ペーパータオル 中判 200枚×42,2,CS,常温,2025/10/18,2025/02/30
                """;

    private final Api manager;
    private final Api coordinator;
    private final String mark;

    SampleHub(Api manager, Api coordinator, String mark) {
        this.manager = manager;
        this.coordinator = coordinator;
        this.mark = mark;
    }

    /** Makes hub, shipper, system and dependency; the id of the system. */
    String build() throws Exception {
        manager.post(
                "/partners", Map.of("code", "HUB-" + mark, "nameJa", "見本ハブ", "nameEn", "Sample hub", "kind", "HUB"));
        manager.post(
                "/partners",
                Map.of("code", "SHIP-" + mark, "nameJa", "見本荷主", "nameEn", "Sample shipper", "kind", "SHIPPER"));
        String system = manager.post(
                        "/systems",
                        Map.of(
                                "partnerCode",
                                "HUB-" + mark,
                                "nameJa",
                                "倉庫管理",
                                "nameEn",
                                "Warehouse",
                                "kind",
                                "WMS",
                                "rtoMinutes",
                                240,
                                "rloPercent",
                                20))
                .path("id")
                .asText();
        manager.post(
                "/dependencies",
                Map.of(
                        "partnerCode",
                        "SHIP-" + mark,
                        "systemId",
                        system,
                        "impactJa",
                        "出荷が止まる",
                        "impactEn",
                        "Shipping stops"));
        JsonNode radius = manager.get("/blast-radius?system=" + system);
        assertThat(radius.toString()).contains("SHIP-" + mark, "HUB-" + mark);
        return system;
    }

    /** Id of the shipper. */
    String shipper() throws Exception {
        return partnerId("SHIP-" + mark);
    }

    private String partnerId(String code) throws Exception {
        for (JsonNode partner : manager.get("/partners")) {
            if (partner.path("code").asText().equals(code)) {
                return partner.path("id").asText();
            }
        }
        throw new AssertionError(code);
    }

    /** Makes the mapping profile of the shipper; its id. */
    String profile(String partner) throws Exception {
        Map<String, String> columns = Map.ofEntries(
                Map.entry("ORDER_NUMBER", "no"),
                Map.entry("CUSTOMER_TYPE", "type"),
                Map.entry("CUSTOMER_NAME", "name"),
                Map.entry("PREFECTURE", "pref"),
                Map.entry("SKU", "sku"),
                Map.entry("DESCRIPTION", "goods"),
                Map.entry("QUANTITY", "qty"),
                Map.entry("UNIT", "unit"),
                Map.entry("TEMPERATURE", "temp"),
                Map.entry("ORDERED_AT", "ordered"),
                Map.entry("NEED_BY", "need"));
        return coordinator
                .post(
                        "/mapping-profiles",
                        Map.of(
                                "partnerId",
                                partner,
                                "name",
                                "line " + mark,
                                "site",
                                "HUB-" + mark,
                                "version",
                                0,
                                "layout",
                                Map.of(
                                        "encoding",
                                        "UTF_8",
                                        "delimiter",
                                        "COMMA",
                                        "columns",
                                        columns,
                                        "defaults",
                                        Map.of(),
                                        "values",
                                        Map.of(
                                                "CUSTOMER_TYPE", Map.of("病院", "HOSPITAL", "法人", "OFFICE"),
                                                "TEMPERATURE", Map.of("常温", "AMBIENT", "冷蔵", "CHILLED_2_8")),
                                        "dates",
                                        List.of("SLASH_DATE", "ERA_DATE", "ISO_WITH_ZONE"),
                                        "zone",
                                        "Asia/Tokyo",
                                        "dayEnds",
                                        "17:00")))
                .path("id")
                .asText();
    }
}
