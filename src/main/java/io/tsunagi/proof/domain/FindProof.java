package io.tsunagi.proof.domain;

import io.tsunagi.frame.NotHere;
import io.tsunagi.paper.HouseSeal;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds proofs that this house made, for us by disruption and for anybody by hash. */
@Service
public class FindProof {

    private final Proofs proofs;
    private final HouseSeal seal;

    FindProof(Proofs proofs, HouseSeal seal) {
        this.proofs = proofs;
        this.seal = seal;
    }

    /** The public keys of the house as PEM, by key id, the newest first. */
    public Map<String, String> keys() {
        Map<String, String> keys = new LinkedHashMap<>();
        seal.keys().forEach(key -> keys.put(key.key(), PublicKeyText.pem(key.publicKey())));
        return keys;
    }

    /** The proofs of a disruption, the newest first. */
    @Transactional(readOnly = true)
    public List<Proof> of(String disruption) {
        return proofs.of(disruption);
    }

    /** One proof. */
    @Transactional(readOnly = true)
    public Proof find(String reference) {
        return proofs.find(reference).orElseThrow(() -> new NotHere(reference));
    }

    /** Its file. */
    @Transactional(readOnly = true)
    public byte[] file(String reference) {
        return proofs.file(reference).orElseThrow(() -> new NotHere(reference));
    }

    /**
     * The proof with that hash of its file or content; blanks, capitals and full width are forgiven.
     *
     * @return empty when this house made none such, or it is no SHA-256 at all
     */
    @Transactional(readOnly = true)
    public Optional<Proof> byHash(String typed) {
        String hash = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("\\s+", "")
                .toLowerCase(Locale.ROOT);
        return hash.matches("[0-9a-f]{64}") ? proofs.byHash(hash) : Optional.empty();
    }
}
