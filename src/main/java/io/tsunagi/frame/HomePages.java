package io.tsunagi.frame;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The address without a path leads to one's desk. */
@Controller
class HomePages {

    @GetMapping("/")
    String home() {
        return "redirect:/desk";
    }
}
