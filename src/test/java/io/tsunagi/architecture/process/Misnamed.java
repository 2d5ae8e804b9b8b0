package io.tsunagi.architecture.process;

/** Breaks: a class the engine is meant to see that is not named for it. */
class Misnamed {}
