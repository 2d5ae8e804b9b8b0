package io.tsunagi.bulletin.mail;

import io.tsunagi.bulletin.domain.Delivery;
import io.tsunagi.outbound.KeptBack;
import io.tsunagi.outbound.KeptBack.Way;
import io.tsunagi.shared.ExerciseMark;
import io.tsunagi.storage.InExercise;
import org.springframework.stereotype.Component;

/** Stands where mails leave the house, in an exercise: each is marked and kept, and counts as taken by the mail server. */
@Component
@InExercise
class KeptPost implements MailPost {

    private static final String TAKEN = "250 EXERCISE";

    private final KeptBack kept;
    private final ExerciseMark mark;

    KeptPost(KeptBack kept, ExerciseMark mark) {
        this.kept = kept;
        this.mark = mark;
    }

    @Override
    public boolean isSet() {
        return true;
    }

    @Override
    public String post(Delivery copy) {
        kept.keep(
                Way.MAIL,
                copy.to(),
                "【" + ExerciseMark.WORD + "】" + copy.subject(),
                ExerciseMark.WORD + ": " + mark.name() + "\nこのメールは訓練です。 This mail is an exercise.\n\n" + copy.text());
        return TAKEN;
    }

    @Override
    public void rest() {
        // there is no line to hang up
    }
}
