package io.tsunagi.frame;

/**
 * Something that the page for signing in offers newcomers, by a link to a page behind it; a feature brings the bean.
 *
 * @param label key of the link's text
 * @param hint key of a sentence about it
 */
public record StartOffer(String label, String hint, String path) {}
