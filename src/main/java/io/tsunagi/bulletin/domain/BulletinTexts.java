package io.tsunagi.bulletin.domain;

import io.tsunagi.disruption.Disruptions.Disruption;
import java.util.List;

/** Makes the texts that leave the house from the boxes of a bulletin and the facts around it, by the templates of the house. */
public interface BulletinTexts {

    /** Every kind in both languages, filled now; nothing is stored. */
    List<BulletinText> fill(Bulletin bulletin, Disruption disruption);
}
