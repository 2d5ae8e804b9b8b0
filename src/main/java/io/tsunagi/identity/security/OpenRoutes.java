package io.tsunagi.identity.security;

/** The whole list of routes that need no second factor; every other route of the house needs one. */
final class OpenRoutes {

    /** Open to everybody, always. */
    static final String[] ALWAYS = {
        "/status",
        "/status/**",
        "/slip/*",
        "/track",
        "/subscribe",
        "/subscribe/confirmation/*",
        "/unsubscribe/*",
        "/proof/verify",
        "/api/v1/track/*",
        "/in/*",
        "/reach/*",
        "/q/*",
        // browsers fetch the page's worker by themselves, signed in or not; it holds file names and nothing else
        "/handover/worker.js",
        "/in/*/files",
        "/api/v1/slips/*",
        "/api/v1/heartbeats/*",
        "/sign-in",
        // answers in an exercise only, to whoever brings a ticket of the real house
        "/exercise/enter",
        "/language",
        "/error",
        "/actuator/health",
        "/actuator/health/**",
        "/webjars/**",
        "/css/**",
        "/js/**",
        "/icon.svg",
        "/favicon.ico"
    };

    /**
     * Of those, the ones that machines without a session post to, and people who may take longer over a form than a session lasts. The
     * secret in the address is what lets them, so there is nothing that another site could borrow from a signed-in person.
     */
    static final String[] FROM_MACHINES = {"/unsubscribe/*", "/api/v1/heartbeats/*", "/q/*"};

    /** Open while there is no account. */
    static final String SETUP = "/setup";

    /** Open to somebody whose password was right, to bring or enrol the second factor. */
    static final String[] HALF_WAY = {"/sign-in/code", "/enrol", "/enrol/**"};

    private OpenRoutes() {}
}
