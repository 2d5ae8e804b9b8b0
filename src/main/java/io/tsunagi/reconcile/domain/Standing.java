package io.tsunagi.reconcile.domain;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where an order or declaration stands, coarse enough that two systems can mean the same by it. Texts: {@code
 * reconcile.standing.<name>}.
 */
public enum Standing {
    /** Waits, or is being prepared. */
    OPEN("未出荷|受注|受付|引当|準備中|申告前|審査中|open|waiting|prepared|pending|accepted"),
    /** Left the site; of a declaration: lodged, not yet released. */
    ON_THE_WAY("出荷済|出荷済み|配送中|輸送中|申告済|shipped|dispatched|in transit|lodged"),
    /** Arrived; of a declaration: released. */
    DONE("配達済|配達完了|完了|納品済|許可|輸入許可|delivered|done|released|closed"),
    /** Called off, returned or withdrawn. */
    OFF("取消|キャンセル|返品|欠品|撤回|cancelled|canceled|returned|withdrawn|short");

    private static final Map<String, Standing> WORDS = new TreeMap<>();

    static {
        for (Standing one : values()) {
            for (String word : one.words.split("\\|")) {
                WORDS.put(plain(word), one);
            }
        }
    }

    private final String words;

    Standing(String words) {
        this.words = words;
    }

    /** What a word of an export means; empty when nobody knows it. */
    static Optional<Standing> of(String word) {
        return Optional.ofNullable(WORDS.get(plain(word)));
    }

    private static String plain(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s_-]", "");
    }
}
