/** French words of the method of files brought and of counts protected: they come with those of the page that opens files. */
export default {
  files: {
    intro: 'Les chiffres d’un fichier prennent place à côté de ceux des documents, sous les mêmes règles. Ils restent sur la machine de la personne.',
    items: [
      { name: 'La mise en correspondance', text: 'Elle dit ce que chaque colonne et chaque libellé signifient\u202F: grandeur, population, territoire, période, unité. Elle ne change aucun nombre. C’est un fichier que l’on peut lire, corriger, exporter et réutiliser pour l’édition suivante. Ce qu’elle ne comprend pas est un point à vérifier, jamais une supposition.' },
      { name: 'Statut «\u202Fcaché\u202F»', text: 'La cellule existe et le fichier en tait la valeur parce qu’elle est petite. Elle entre comme un intervalle, celui que le fichier ou la personne déclare\u202F; jamais comme un zéro.' },
      { name: 'Statut «\u202Fcalculé\u202F»', text: 'Un total que le fichier n’imprime pas, fait de ses lignes parce que la mise en correspondance déclare qu’elles sont les parties d’un même tout. Une partie cachée donne un intervalle\u202F; une partie qui manque ou n’est pas lue ne donne aucun total.' },
      { name: 'Somme de plusieurs services', text: 'Un total de plusieurs services n’est fait que si la mise en correspondance le déclare, et son statut le dit. Une personne ou un fait que deux services enregistrent y compte deux fois\u202F: il se lit comme une somme d’enregistrements. Rien n’est additionné d’un fichier à l’autre, ni d’un document à l’autre.' },
      { name: 'Une édition nouvelle', text: 'Elle ne remplace pas la précédente, qui reste lisible\u202F: la différence se lit comme une révision.' },
      { name: 'Rien ne sort', text: 'La lecture, le calcul et les contrôles ont lieu dans la page. Aucune requête ne porte une ligne, un nom de colonne ou un nom de fichier. Sans demande expresse, tout disparaît à la fermeture.' },
    ],
  },

  protection: {
    intro: 'Un fichier de dossiers compte des personnes qu’un petit nombre suffit à désigner. Avant qu’un tableau n’en sorte, il passe par ces étapes.',
    or: '\u00A0ou\u00A0',
    /** `thresholds` and `bases` are the ones on offer, already worded. */
    steps: (thresholds: string, bases: string) => [
      { name: 'Seuil', text: `Aucun effectif non nul sous le seuil k n’est montré\u202F; k vaut ${thresholds}, au choix. Un zéro est masqué aussi quand il dirait quelque chose de chacune des quelques personnes de sa ligne.` },
      { name: 'Masques seconds', text: 'Une case masquée seule se retrouve par soustraction. D’autres cases sont masquées avec elle, les moins coûteuses qui ferment un cycle. Une personne seule dans sa case connaît la sienne\u202F: la ligne en tient compte.' },
      { name: 'Contrôle des bornes', text: 'Pour chaque petit effectif, la plus petite et la plus grande valeur que permet tout ce qui est publié sont calculées\u202F: il doit lui rester au moins k valeurs possibles, dont k lui-même, pour qu’aucune somme de cases masquées ne rende un petit nombre. Deux cases masquées par ligne ne suffisent pas à le garantir. Quand rien ne protège le tableau, ou quand la règle même des masques, qui est publique, rendrait un effectif à qui la rejoue, il est retenu en entier.' },
      { name: 'Un seul masque', text: 'Le tableau est masqué une fois. L’écran, le texte de remplacement, les taux et les fichiers exportés lisent tous cette version. Un seul tableau peut sortir d’un fichier\u202F: deux tableaux des mêmes personnes, soustraits, rendent ce que chacun cache.' },
      { name: 'Arrondi contrôlé', text: `Autre choix\u202F: tout devient un multiple de ${bases}, les totaux restent des sommes exactes, au plus près des effectifs. L’arrondi ordinaire, case par case, ne protège pas.` },
      { name: 'Deux dimensions au plus', text: 'À trois et au-delà, chaque tableau porte les totaux des autres et ce que l’un masque, un autre le rend\u202F: l’ensemble ne se contrôle plus comme un réseau. C’est refusé ici\u202F; GaussSuppression (R) ou τ-ARGUS sont faits pour cela.' },
    ],
    example: 'Un exemple fictif',
    exampleHelp: 'Aucune personne n’est comptée ici. Les masques, les bornes et les arrondis sont calculés par cette page, comme pour un fichier.',
    rows: 'Forme',
    row: (label: string) => `Forme ${label}`,
    column: (label: string) => `Lieu ${label}`,
    total: 'Ensemble',
    hidden: (lo: string, hi: string) => `masqué, de ${lo} à ${hi}`,
    between: (lo: string, hi: string) => `de ${lo} à ${hi}`,
    before: 'Effectifs du fichier',
    masked: (k: string) => `Masqué au-dessous de ${k}`,
    rounded: (base: string) => `Arrondi à un multiple de ${base}`,
    alone: (recovered: string) => `Masqués seuls, les petits effectifs se recalculent à l’unité près, par soustraction\u202F: ${recovered}.`,
    reading: 'Sous une case masquée ou arrondie, les valeurs qu’elle peut prendre pour qui lit tout le tableau. Le même signe couvre un petit effectif et ceux qui le protègent\u202F: il ne dit pas lequel est lequel. Qui sait aussi comment les masques sont choisis, par cette page même, peut écarter quelques valeurs\u202F: regrouper des catégories protège mieux.',
    more: 'La page ne connaît que ce fichier. Un tableau publié ailleurs sur les mêmes personnes peut le compléter\u202F: à vérifier avant de publier.',
  },
};
