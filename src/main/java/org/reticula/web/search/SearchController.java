package org.reticula.web.search;

import jakarta.servlet.http.HttpServletRequest;
import org.reticula.web.page.KeptPages;
import org.reticula.web.page.Reader;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The search page: works without a script, suggests with one. */
@Controller
final class SearchController {
    private final Searches searches;

    SearchController(Searches searches) {
        this.searches = searches;
    }

    @GetMapping("/search")
    String search(@RequestParam MultiValueMap<String, String> parameters, Reader reader, Model model, HttpServletRequest request) {
        SearchWish wish = SearchWish.read(parameters);
        model.addAttribute("found", searches.read((index, release) -> {
            KeptPages.of(request, release);
            return SearchPage.of(wish, index, reader);
        }));
        return "search";
    }
}
