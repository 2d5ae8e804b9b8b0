/** What a scenario is made of and when it hangs together. It knows no file format. */
@NullMarked
@NamedInterface("scenarios")
package io.tsunagi.drill.domain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
