package io.tsunagi.reconcile.domain;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A field that both sides may have. Texts: {@code reconcile.field.<name>}. */
public enum Field {
    /** Number of the document, by which both sides are brought together. */
    NUMBER("受注番号|注文番号|伝票番号|b/l番号|awb番号|bl番号|申告番号|order_no|order number|order|number|bl|b/l|awb|bill"),
    /** Customer or importer. */
    CUSTOMER("得意先名|得意先|顧客名|届け先名|輸入者|荷受人|customer|customer_name|consignee|importer"),
    /** SKU, or the HS code of the first line. */
    ITEM("品番|商品コード|sku|hs|hsコード|統計番号|item|hs_code|article"),
    /** Prefecture of the destination. */
    DESTINATION("都道府県|届け先|配送先|prefecture|destination"),
    /** Number of units. */
    QUANTITY("数量|出荷数|quantity|qty"),
    /** Packing unit. */
    UNIT("単位|荷姿|unit"),
    /** Day until when it is needed. */
    DUE("納期|希望納期|必要日|needed_by|due|need_by|required"),
    /** Where it stands. */
    STATE("状態|ステータス|status|state"),
    /** Duty and taxes in yen. */
    AMOUNT("税額|納付額|金額|関税等|amount|duty|payable");

    private final List<String> heads;

    Field(String heads) {
        this.heads = List.of(heads.split("\\|"));
    }

    /** Guesses by the heads which column holds which field of that kind; a column serves one field. */
    static Map<Field, Integer> guess(Kind kind, List<String> heads) {
        Map<Field, Integer> found = new EnumMap<>(Field.class);
        List<String> plain = heads.stream().map(Field::plain).toList();
        for (Field field : kind.fields()) {
            field.heads.stream()
                    .map(Field::plain)
                    .map(plain::indexOf)
                    .filter(at -> at >= 0 && !found.containsValue(at))
                    .findFirst()
                    .ifPresent(at -> found.put(field, at));
        }
        return found;
    }

    private static String plain(String head) {
        return Normalizer.normalize(head, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s_-]", "");
    }

    /** The field of that name, as forms send it. */
    static Field of(String name) {
        return Arrays.stream(values())
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name));
    }
}
