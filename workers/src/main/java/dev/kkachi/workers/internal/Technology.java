package dev.kkachi.workers.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A technology and the year in which anybody outside its makers could first use it, by its own
/// publishers' release notes or announcements. Names that are also common words are left out.
///
/// @param name as its makers write it
/// @param year of the first public release or preview
record Technology(String name, int year) {
    private static final List<Technology> ALL = List.of(
            new Technology("Node.js", 2009),
            new Technology("MongoDB", 2009),
            new Technology("Elasticsearch", 2010),
            new Technology("AngularJS", 2010),
            new Technology("Laravel", 2011),
            new Technology("Kotlin", 2011),
            new Technology("TypeScript", 2012),
            new Technology("Docker", 2013),
            new Technology("ReactJS", 2013),
            new Technology("React.js", 2013),
            new Technology("Vue.js", 2014),
            new Technology("Kubernetes", 2014),
            new Technology("Terraform", 2014),
            new Technology("AWS Lambda", 2014),
            new Technology("Solidity", 2014),
            new Technology("GraphQL", 2015),
            new Technology("React Native", 2015),
            new Technology("TensorFlow", 2015),
            new Technology("Ethereum", 2014),
            new Technology("Next.js", 2016),
            new Technology("PyTorch", 2016),
            new Technology(".NET Core", 2014),
            new Technology("NestJS", 2017),
            new Technology("Tailwind CSS", 2017),
            new Technology("Flutter", 2017),
            new Technology("FastAPI", 2018),
            new Technology("GitHub Actions", 2018),
            new Technology("Uniswap", 2018),
            new Technology("SwiftUI", 2019),
            new Technology("Jetpack Compose", 2019),
            new Technology("ChatGPT", 2022),
            new Technology("LangChain", 2022));

    /// Lists the technologies that `text` names as words of their own.
    static List<Technology> in(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        List<Technology> named = new ArrayList<>();
        for (Technology technology : ALL) {
            if (isNamed(small, technology.name().toLowerCase(Locale.ROOT))) {
                named.add(technology);
            }
        }
        return named;
    }

    private static boolean isNamed(String text, String name) {
        for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
            boolean begins = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
            int end = at + name.length();
            if (begins && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)))) {
                return true;
            }
        }
        return false;
    }
}
