# Makes of a catalogue in English, as msgen writes it, one in which nothing said is plain English:
# the vowels a, e and o of every translation get an accent. No escape and no place of printf has them.
1,/^$/b
/^msgstr/,/^$/{
    s/a/á/g
    s/e/é/g
    s/o/ó/g
}
