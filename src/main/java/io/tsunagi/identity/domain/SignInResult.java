package io.tsunagi.identity.domain;

import java.time.Duration;

/** What became of a try with one factor. */
public sealed interface SignInResult {

    /** The factor was right. */
    record Accepted(Account account) implements SignInResult {}

    /** It was not; which part was wrong is not told. */
    record NotAccepted() implements SignInResult {}

    /** It was not looked at, because too many were wrong before. */
    record Wait(Duration rest) implements SignInResult {}
}
