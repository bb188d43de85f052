/* tests/support/known_graphs.h: networks whose figures are published, drawn as text (drawn.h). */
#ifndef CF_TESTS_KNOWN_GRAPHS_H
#define CF_TESTS_KNOWN_GRAPHS_H

/* Krackhardt's kite (1990). */
static const char known_kite[] =
    "Andre-Beverley Andre-Carol Andre-Diane Andre-Fernando Beverley-Diane "
    "Beverley-Ed Beverley-Garth Carol-Diane Carol-Fernando Diane-Ed Diane-Fernando "
    "Diane-Garth Ed-Garth Fernando-Garth Fernando-Heather Garth-Heather Heather-Ike "
    "Ike-Jane";

/* Marriages of Florentine families, Pucci left out (Padgett & Ansell 1993). */
static const char known_florentine[] =
    "Acciaiuoli-Medici Albizzi-Ginori Albizzi-Guadagni Albizzi-Medici "
    "Barbadori-Castellani Barbadori-Medici Bischeri-Guadagni Bischeri-Peruzzi "
    "Bischeri-Strozzi Castellani-Peruzzi Castellani-Strozzi Guadagni-Lamberteschi "
    "Guadagni-Tornabuoni Medici-Ridolfi Medici-Salviati Medici-Tornabuoni "
    "Pazzi-Salviati Peruzzi-Strozzi Ridolfi-Strozzi Ridolfi-Tornabuoni";

/* A karate club (Zachary 1977). */
static const char known_karate[] =
    "1-2 1-3 1-4 1-5 1-6 1-7 1-8 1-9 1-11 1-12 1-13 1-14 1-18 1-20 1-22 1-32 2-3 "
    "2-4 2-8 2-14 2-18 2-20 2-22 2-31 3-4 3-8 3-9 3-10 3-14 3-28 3-29 3-33 4-8 4-13 "
    "4-14 5-7 5-11 6-7 6-11 6-17 7-17 9-31 9-33 9-34 10-34 14-34 15-33 15-34 16-33 "
    "16-34 19-33 19-34 20-34 21-33 21-34 23-33 23-34 24-26 24-28 24-30 24-33 24-34 "
    "25-26 25-28 25-32 26-32 27-30 27-34 28-34 29-32 29-34 30-33 30-34 31-33 31-34 "
    "32-33 32-34 33-34";

/* Information among organisations (Knoke & Wood 1981). */
static const char known_knoke[] =
    "COUN>COMM COUN>MAYR COUN>NEWS COUN>WELF COMM>COUN COMM>EDUC COMM>INDU "
    "COMM>MAYR COMM>NEWS COMM>UWAY COMM>WELF EDUC>COMM EDUC>INDU EDUC>MAYR EDUC>WRO "
    "EDUC>NEWS EDUC>WEST INDU>COUN INDU>COMM INDU>MAYR INDU>NEWS MAYR>COUN "
    "MAYR>COMM MAYR>EDUC MAYR>INDU MAYR>NEWS MAYR>UWAY MAYR>WELF MAYR>WEST WRO>EDUC "
    "WRO>NEWS WRO>WELF NEWS>COMM NEWS>INDU NEWS>MAYR UWAY>COUN UWAY>COMM UWAY>INDU "
    "UWAY>MAYR UWAY>NEWS UWAY>WELF WELF>COMM WELF>MAYR WELF>NEWS WEST>COUN "
    "WEST>COMM WEST>EDUC WEST>MAYR WEST>NEWS";

/* Campers, each naming three others (UCINET). */
static const char known_campnet[] =
    "HOLLY>DON HOLLY>PAM HOLLY>PAT BRAZEY>BERT BRAZEY>LEE BRAZEY>STEVE CAROL>PAM "
    "CAROL>PAT CAROL>PAULINE PAM>ANN PAM>JENNIE PAM>PAULINE PAT>CAROL PAT>HOLLY "
    "PAT>JENNIE JENNIE>ANN JENNIE>PAM JENNIE>PAT PAULINE>CAROL PAULINE>PAM "
    "PAULINE>PAT ANN>JENNIE ANN>PAM ANN>PAULINE MICHAEL>DON MICHAEL>HARRY "
    "MICHAEL>HOLLY BILL>DON BILL>HARRY BILL>MICHAEL LEE>BERT LEE>BRAZEY LEE>STEVE "
    "DON>HARRY DON>HOLLY DON>MICHAEL JOHN>GERY JOHN>PAULINE JOHN>RUSS HARRY>DON "
    "HARRY>HOLLY HARRY>MICHAEL GERY>MICHAEL GERY>RUSS GERY>STEVE STEVE>BERT "
    "STEVE>LEE STEVE>RUSS BERT>LEE BERT>RUSS BERT>STEVE RUSS>BERT RUSS>GERY "
    "RUSS>STEVE";

/* Women and the events that they went to (Davis et al. 1941). */
static const char known_davis[] =
    "Evelyn-E1 Evelyn-E2 Evelyn-E3 Evelyn-E4 Evelyn-E5 Evelyn-E6 Evelyn-E8 "
    "Evelyn-E9 Laura-E1 Laura-E2 Laura-E3 Laura-E5 Laura-E6 Laura-E7 Laura-E8 "
    "Theresa-E2 Theresa-E3 Theresa-E4 Theresa-E5 Theresa-E6 Theresa-E7 Theresa-E8 "
    "Theresa-E9 Brenda-E1 Brenda-E3 Brenda-E4 Brenda-E5 Brenda-E6 Brenda-E7 "
    "Brenda-E8 Charlotte-E3 Charlotte-E4 Charlotte-E5 Charlotte-E7 Frances-E3 "
    "Frances-E5 Frances-E6 Frances-E8 Eleanor-E5 Eleanor-E6 Eleanor-E7 Eleanor-E8 "
    "Pearl-E6 Pearl-E8 Pearl-E9 Ruth-E5 Ruth-E7 Ruth-E8 Ruth-E9 Verne-E7 Verne-E8 "
    "Verne-E9 Verne-E12 Myra-E8 Myra-E9 Myra-E10 Myra-E12 Katherina-E8 Katherina-E9 "
    "Katherina-E10 Katherina-E12 Katherina-E13 Katherina-E14 Sylvia-E7 Sylvia-E8 "
    "Sylvia-E9 Sylvia-E10 Sylvia-E12 Sylvia-E13 Sylvia-E14 Nora-E6 Nora-E7 Nora-E9 "
    "Nora-E10 Nora-E11 Nora-E12 Nora-E13 Nora-E14 Helen-E7 Helen-E8 Helen-E10 "
    "Helen-E11 Helen-E12 Dorothy-E8 Dorothy-E9 Olivia-E9 Olivia-E11 Flora-E9 "
    "Flora-E11";

/* The example of Borgatti (1997), without and with weights. */
static const char known_borgatti[] = "A-B A-F A-G A-E E-G F-G B-G B-D D-G G-C";
static const char known_borgatti_weighted[] =
    "A-B:2 A-F:3 A-G:5 A-E:2 E-G:8 F-G:3 B-G:4 B-D:1 D-G:3 G-C:10";

static const char known_triad[] = "A-B B-C A-C";

/* Three nodes with directions, without and with weights. */
static const char known_directed[] = "0>1 0>2 1>0 2>1";
static const char known_directed_weighted[] = "0>1:2 0>2:2 1>0:1 2>1:1";

/* The closeness trap: a path, a pair and a node on its own. */
static const char known_trap[] = "A-B B-C D-E F";

/* The channels of the illustrative set apec-mini. */
static const char known_mini[] = "SMEWG-TEL SMEWG-MESG SMEWG-FIN CTI-GPEG TEL-IST EPT GFPN HRD";

#endif
