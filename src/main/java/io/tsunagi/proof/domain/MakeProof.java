package io.tsunagi.proof.domain;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.audit.AuditTrail.Change;
import io.tsunagi.identity.SignedIn;
import io.tsunagi.paper.HouseSeal;
import io.tsunagi.paper.HouseSeal.Seal;
import io.tsunagi.proof.ProofSource.Item;
import io.tsunagi.proof.domain.Pack.Hash;
import io.tsunagi.storage.References;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the sealed file of a disruption: one JSON file for each source, the summary as PDF, a manifest with the SHA-256 of each, its
 * signature, the public key, and how to verify it all without us.
 */
@Service
public class MakeProof {

    private final GatherFacts gathering;
    private final Proofs proofs;
    private final Pack pack;
    private final Summary summary;
    private final House house;

    MakeProof(GatherFacts gathering, Proofs proofs, Pack pack, Summary summary, House house) {
        this.gathering = gathering;
        this.proofs = proofs;
        this.pack = pack;
        this.summary = summary;
        this.house = house;
    }

    /**
     * Makes it; when nothing changed since an earlier one, that one's reference comes back and nothing is made.
     *
     * @return its reference, kind PR
     */
    @Transactional
    public String make(String disruption) {
        SortedMap<String, List<Item>> facts = gathering.of(disruption);
        SortedMap<String, byte[]> parts = new TreeMap<>();
        facts.forEach((name, items) -> parts.put("data/" + name + ".json", pack.data(items)));
        String contentHash = contentHash(parts);
        proofs.lock(disruption);
        Optional<Proof> same = proofs.of(disruption).stream()
                .filter(known -> known.contentHash().equals(contentHash))
                .findFirst();
        if (same.isPresent()) {
            return same.get().reference();
        }
        Instant now = house.clock().instant().truncatedTo(ChronoUnit.MICROS);
        String reference = house.references().next("PR").toString();
        parts.put("summary.pdf", summary.print(reference, disruption, contentHash, facts, now));
        byte[] manifest = pack.manifest(reference, disruption, contentHash, now, hashes(parts));
        Seal seal = house.seal().seal(manifest);
        parts.put("manifest.json", manifest);
        parts.put("manifest.sig", seal.signature());
        parts.put("public-key.pem", PublicKeyText.pem(seal.publicKey()).getBytes(StandardCharsets.US_ASCII));
        parts.put("VERIFY.txt", PublicKeyText.howTo(reference).getBytes(StandardCharsets.UTF_8));
        byte[] file = pack.zip(parts, now);
        int items = facts.values().stream().mapToInt(List::size).sum();
        Proof proof = new Proof(
                reference,
                disruption,
                contentHash,
                Hashes.of(file),
                seal.key(),
                items,
                file.length,
                house.signedIn().person().login(),
                now);
        proofs.add(proof, file);
        house.audit().record(new Change("proof.made", reference, disruption, null, "MADE", proof.fileHash()));
        return reference;
    }

    /** SHA-256 over the lines {@code name SP hash LF} of the data, by name. */
    private static String contentHash(SortedMap<String, byte[]> parts) {
        StringBuilder lines = new StringBuilder();
        parts.forEach((name, content) ->
                lines.append(name).append(' ').append(Hashes.of(content)).append('\n'));
        return Hashes.of(lines.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static SortedMap<String, Hash> hashes(SortedMap<String, byte[]> parts) {
        SortedMap<String, Hash> hashes = new TreeMap<>();
        parts.forEach((name, content) -> hashes.put(name, new Hash(Hashes.of(content), content.length)));
        return hashes;
    }

    /** What making needs of the house. */
    @Service("proofHouse")
    record House(References references, HouseSeal seal, AuditTrail audit, SignedIn signedIn, Clock clock) {}
}
