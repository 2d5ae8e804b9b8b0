package io.tsunagi.declaration.domain;

import java.util.List;

/** A box of the form that a person fills. */
public interface FormBox {

    /** Name in drafts, in JSON and in messages ({@code declaration.box.<key>}). */
    String key();

    /** What it takes. */
    BoxKind kind();

    /** Whether a declaration may not be submitted without it. */
    boolean required();

    /** Most characters it takes, after full width is turned into half width. */
    int maxLength();

    /** What may be chosen; empty unless it is a choice. The first is the default. */
    List<String> choices();
}
