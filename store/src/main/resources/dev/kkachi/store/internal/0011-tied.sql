-- An account says whose link has tied it to another service; of those that were tied before, nobody knows. A quote
-- within a text is written with a backslash before it, so that no text reads like the name of a member.
UPDATE access_account SET doc = replace(doc, '"identity":', '"tied_by":null,"identity":');
