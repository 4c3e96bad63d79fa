package org.reticula.web.page;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** The switch between light and dark, which works without a script. */
@Controller
final class LookController {
    /** @param back path of the page to go on with; anything that is not one of ours leads to the first page */
    @GetMapping("/look")
    RedirectView look(
            @RequestParam String to, @RequestParam(defaultValue = "/") String back, HttpServletResponse response) {
        ReaderFinder.remember(response, ReaderFinder.LOOK, to.equals("light") || to.equals("dark") ? to : "auto");
        RedirectView there = new RedirectView(isOurs(back) ? back : "/", true);
        there.setExposeModelAttributes(false);
        there.setExpandUriTemplateVariables(false); // braces of somebody's search are no variables
        return there;
    }

    private static boolean isOurs(String path) {
        return path.startsWith("/")
                && !path.startsWith("//")
                && path.indexOf('\\') < 0
                && path.codePoints().allMatch(c -> c > ' ' && c != 0x7F);
    }
}
