package io.tsunagi.identity;

/** Who is signed in on the present thread, with both factors or by an API token. */
public interface SignedIn {

    /**
     * The person; for an API token its owner, with the token's role alone.
     *
     * @throws IllegalStateException when nobody is signed in
     */
    Person person();
}
