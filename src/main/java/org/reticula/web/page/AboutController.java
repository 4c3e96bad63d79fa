package org.reticula.web.page;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What this site is, for people who have just come. */
@Controller
final class AboutController {
    @GetMapping("/about")
    String about() {
        return "about";
    }
}
