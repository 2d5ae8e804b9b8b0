/** The audit record for people and programs to read: pages, the history part of case pages, and REST. It writes nothing. */
@NullMarked
package io.tsunagi.audit.web;

import org.jspecify.annotations.NullMarked;
