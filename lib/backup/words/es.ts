/** The 2,048 Spanish words of made passphrases: short, plain, and each easily told from its neighbours. */
export const WORDS = `
abanico abedul abeja abierto abrazo abrigo abril abuela acabar acampar aceite aceptar acera acero aclarar
acoger acorde actor actriz actuar acuario acudir acuerdo adorar adorno aduana afinar agenda agitar agosto
agrado agua aguila aguja ahora ahorrar aire ajedrez ajo alabar alambre alameda alarde alargar alba album
alcalde alcoba aldea alegre aleta alfiler alga algodon aliado aliviar alma almacen almeja alondra altar alto
altura alumno amable amapola amasar ambar amigo amistad amor amplio ancho ancla andamio andante andar
anguila anhelo anillo animal animo anotar antena antes antiguo anual anzuelo apagado apetito aplauso aplicar
apodo apoyo aprecio aprisa apuntar apurar arado arbusto arce arcilla arco arder ardilla arena arenque arguir
arista armario armonia arnes aroma arpa arreglo arriba arrimar arroyo arroz arte artista asado ascenso
asiento asno asomar asombro aspecto astilla astro atajo atar atento atleta atrapar atril atun aula aumento
aurora autor avance avanzar avena avion aviso avispa avivar ayer ayuda azafran azahar azar azotea azucar
azucena azufre azul azulejo babero bacalao bahia bailar baile bajo balanza balcon balde ballena balsa bambu
banana banco banda bandeja barato barba barca barco barniz barra barrera barril barro base bastante bastidor
baston batea batido batir baul bazar bebida beca becerro belleza bello bendecir bermejo berro besugo betun
bien bigote billete biombo bisonte bizcocho blanco blando bloque blusa boca boceto bocina boda bodega bogar
boina bola bolero boleto bolita bolsa bolsillo bombilla bombo bondad bonito bordado borde borrador bosque
bota botella botica botijo boton boxeo brasa bravo brazo bregar breve brezo brillo brincar brindis brisa
brocha broma bronce brote broza brujula bruma brusco bucle bueno bufanda buho bulbo bullicio burbuja burlar
burro buscador butaca buzo buzon caballo cabello cabezal cabina cable cabra cacao cachorro cacto cada cadena
cadera cafe caja cajon calabaza calamar calcetin calcular caldera caldo calesa calidad calle calma calor
calzada camafeo camaleon camarero cambio camello camilla camino camion camisa campana campera campo canal
canario canasta cancion candado candela canela cangrejo canguro canica canoa cansado cantar cantera cantina
canto capa capaz capilla capitan capricho captar cara caracol caramelo caravana carbon cardo carecer carga
caribe carmin carnaval carne carpeta carreta carro carta cartel carton cartucho casa cascada casco caserio
casi castillo castor catedral cauce caudal cautela cazador cazuela cebada cebolla cebra cedro ceja celebrar
celeste celo cena cencerro ceniza centeno centro cepillo cera cerca cereal cereza cerrar cerro certero
cesped cesta cesto chaleco champu chaqueta charanga charco charla chico chimenea chispa chiste chivo chorro
choza churro ciclo cielo ciencia cierto ciervo cifra cigarra cimiento cincel cine cinta cintura cipres circo
circular ciruela cisne cita citara ciudad clamor clara clase clavel clavija clavo clima cobija cobre cochera
cocina coco codo codorniz cohete cojin cola colchon colegio colgar colibri colina collar colmado colmena
colonia color columna comarca comedia comer cometa comida comino comodo compra comun concha conejo conocer
consejo consola contar contento convento copa copia copla coraje coral corazon corbata corcho cordel cordial
coro corona corral correo corro corteza cortina cosecha coser cosmos costa costura cotorra crear crecer
crecida crema crespon cresta creta criar crin crisol cristal crocante cromo cruce cruz cuaderno cuadro
cuajada cuarto cuatro cubo cuchara cuello cuenco cuenta cuerda cuerno cueva cuidar culebra culto cumbre cuna
cundir curar curioso curso curva cuscus dado dama danza dar dardo datil debate deber debil debutar decena
decidir decir dedal dedicar dedo deducir defensa dejar delantal delfin delgado delicado delta demora denso
dentro deporte derecho derivar desayuno descanso deseable deseo desfile desierto despacio destello destino
detalle devolver dia diadema diamante diario dibujo dicha diente dieta diez dificil digital digno diluir
dinero directo disco discreto disfraz divertir doblar doble doce docena doctor domador domingo donaire
dorado dorar dormir dosel drama ducha duda duende dulce duna duo dura durar durazno ebano eco edad edicion
edificio edredon educar eje ejemplo elefante elegir elevar elipse elogio embalse emblema embudo emisora
emocion empanada empate empezar encaje encanto encender encima encina enebro energia enero enfoque engrudo
enigma enjambre enlace enorme ensalada ensayo entender entero entonar entrada envase enviar epoca equipo
erizo ermita errante escala escama escapar escaso escena escoba escollo escribir escuchar escudo escuela
esculpir esencia esfera esfuerzo esmalte espacio espalda espatula especia espejo espera espeso espiga espina
espiral esponja espuma esquela esqui establo estacion estambre estanque estatua este estepa estilo estrecho
estribo estrofa estuario estuche estudio estufa etapa eterno evento exacto examen excelso excusa existir
exito experto explicar exponer extra fabrica fabula fachada facil faena faisan faja falda fama familia
famoso fango fantasia farmacia faro farol fauna favor febrero fecha feliz feria fervor festejo ficha fideo
fiel fieltro fiera fiesta figura fila filo filtro final finca fino firma flamenco flan flauta flecha fleco
flexible flor flora florero florido flota fluir fluvial foca fogata fogon follaje folleto fondo fontana
forjar forma formula foro fortin fortuna fosil foto fragil fragua franco franja frase freno frente fresa
fresco fresno frio fronda frontera fruta fuego fuente fuera fuerte fugaz funda furgon futbol futuro gacela
gafas gaita galan galeria galleta gallina gallo galope gamba gamo ganar ganso garaje garbanzo garbo garganta
garra garza gasa gato gavilla gaviota gema gemelo generoso genial gente geranio germen gesto gigante
gimnasio girar girasol giro girola glacial globo gloria gol golfo goma gondola gorila gorra gorrion gota
gozar gozo grabar gracia grado granada grande granero granito granja grano grapa gratitud grato grave greca
gremio grieta grifo grillo gris gritar grito grosella grua grueso grupo gruta guante guarda guarida guia
guijarro guinda guion guisante guiso guitarra gusano gustar gusto haba haber habil habito hablar hacer hacha
hada halago halcon hallar hamaca harina hasta hebilla hebra hecho helado helecho helice heno herbario
herencia hermana hermoso heroe herrero hervir hidalgo hielo hierba hierro higo higuera hija hijo hilera hilo
himno hinojo hocico hogar hoguera hoja hojaldre hojear hola holgado hombre hondo hongo honor hora horario
hormiga horno hospedar hotel hoy hoyo hucha hueco huella huerta hueso huesped huevo humedo humilde humo
humor huracan idea ideal idioma idolo iglesia igual imagen iman impar imperio imprenta impulso incienso
indice infancia ingenio inicio inmenso inocente insecto inspirar instante intento intuir invento invierno
invitar iris ironia isla istmo izar jabali jabon jacinto jade jalea jamon jarabe jardin jarra jarron jaspe
jaula jazmin jazz jefe jersey jilguero jinete jirafa jornada joven joya jubilo juego jueves juez jugar jugo
juguete juicio julio juncal junco jungla junio junta jurado justo juventud kilo kiosco koala labio labor
ladera lado ladrillo lagarto lago lagrima laguna lamina lampara lana lancha langosta lanudo lapicero lapida
lapiz largo latido latir laton laurel lavanda lavar lazada lazo leal leccion leche lechuga lector lectura
leer legado legumbre lejos lema lengua lenteja lento leon leopardo letra levadura leve ley leyenda liana
libelula libre libro licor liebre lienzo liga ligero lijar lila lima limite limon limpiar lince linda linea
lingote lino linterna lirio lista listo litera litoral litro liviano llama llano llanura llave llegar llenar
lleno llevar llover llovizna lluvia lobo local lodo logro loma lomo lona loro loto lozano lucero luchar
lucir luego lugar lujo lumbre luna lunar lunes lupa lustro luz maceta macizo madera madre madrina madrugar
maduro maestro magia magico magnolia maiz majestad malecon maleta malva mamut manada mandar manejo manga
mango mania mano mansion manta mantel manual manzana mapa maqueta mar maraca marcha marco marea marfil
margen marino mariposa marisma marmol martes martillo marzo masa mascara mastil matiz matorral mayo mayor
maza mazorca mecedora mecer medalla media medida medio medusa mejilla mejor melena melodia melon memoria
menor mensaje menta mente menu mercado merienda mero mesa mesero meseta meta metal metodo metro mezcla miel
migas mil milagro milano millar mimbre mimosa mina minero minuta mirada mirar mirlo mirto misterio mitad
mito mochila moda modelo modesto modo mojado mojar molde moler molino molusco momento moneda mono monte mora
morado mordisco morera morral morsa mosaico mosca mostaza mostrar motin motivo moto motor mover mozo
muchacho mudanza mueble muela muelle muestra mujer mula mullido mundo mural murmullo muro museo musgo musica
muslo nabo nacar nacer nacion nadar naipe naranja narciso nariz narrar nata nativo natural nave navegar
neblina necio nervio neutro nevar nevera nido niebla nieto nieve ninfa nivel noble noche nogal nombre noria
norma norte nota noticia novela novia nube nuca nudo nuera nueve nuevo nuez numero nunca nutria oasis objeto
oboe obra obrero oca ocaso oceano ocho ocio octavo octubre oeste oferta oficina ofrecer oido oir ojal ojo
ola oleaje olfato oliva olivo olla olmo olor once onda onza opaco opera opinar optimo oracion orden oregano
oreja organo orgullo origen orilla oro orquesta orquidea ortiga oruga oso ostra otro oveja oxigeno padre
padrino paella pagar pagina pais paisaje paja pajaro pala palabra palacio paladar palco paleta palma paloma
pampa pan panal panda pandero panel papa papaya papel paquete par parada paraguas paraiso parcela pardo
pared pareja parque parra parte partir pasado pasaje pasar pasillo paso pasta pastel pastor pata patata
patin patio pato patria pausa pavo paz peaje pecera pecho pedal pedir pegar peine pelar pelicano pelo pelota
peon pepino pera percha perdiz perejil perfil perfume perla permiso perro persona pesar pesca peso petalo
petunia pez piano picar pico pie piedra piel pierna pieza pila pilar pimienta pinar pincel pino pintor
pintura pinza piragua pirata piscina piso pista pito pizarra placa plancha planeta plano planta plata plato
playa plaza plazo pleno pliego plomo pluma pobre poco poder poema poesia poeta polen pollo polo polvo pomelo
pompa poner porche portal portero posada poste postre potro pozo prado precio pregunta premio prensa presa
primo princesa prisa prisma proa probar profesor programa promesa pronto propio prosa prueba publico pueblo
puente puerro puerta pulga pulir pulmon pulpo pulsera puma punta punto pupila pupitre pureza puro quedar
quemar querer queso quieto quilla quimica quince quinta quitar quizas rabano rabo racimo radar radio raiz
rama ramo rampa rana rancho rango rapido raqueta raro rascar rasgo rastro raton raya rayo raza razon real
rebeca receta recibo recoger recreo recta recuerdo red redondo reflejo reforma refran regalo regar region
regla reina reino reir reja relato relevo relieve relleno reloj remar remedio remo renglon reno renta repaso
reposo resina resorte respeto resto resumen retama reto retrato reunion reves revista rey rico riego rienda
riesgo rima rincon rio risa ritmo rito rizo roble robot roca rocio rodar rodilla rojo rollo romance romero
romper ronda ropa rosa rosal rosario rosco rostro rubi rubio rudo rueda rugido ruido ruina rumbo rumor rural
ruta sabado sabana saber sabio sabor sacar saco sagaz sal sala salado salida salir salmon salon salsa saltar
salto salud salvia sanar sandalia sandia sano sapo saque sardina sarten sastre satelite sauce savia sazon
secar seco secreto seda sede segar seguir segundo seis selva semana sembrar semilla sencillo senda sentir
septimo sequia ser serie serio serrin servir sesion seta seto siega siempre sierra siesta siete siglo signo
silaba silbar silencio silla silo simple sirena sistema sitio sobre sobrino social sofa sol solar soleado
solo soltar sombra sonar sonido sonreir sopa soplar soplo soporte sorpresa suave subir suceso sudor suegra
suela suelo suelto suerte sueter sujeto suma sumar super sur surco surtido suspiro sustento sutil tabla
taburete taco tacto talento talla taller tallo talon tambor tapa tapia tapiz taquilla tarde tarea tarifa
tarjeta tarro tarta taxi taza teatro techo tecla tejado tejer tejido tela telar telefono telon tema temblor
temprano tenaz tender tenedor tener tenis tenor tercio termo ternura terraza terreno tesoro testigo texto
tez tibio tiempo tienda tierno tierra tigre tijera tilo timbre timon tinta tio tira titere titulo tiza
toalla tobillo tocar todo toldo tomar tomate tomillo tonel tono topo torcer tordo torneo toro torre torta
tortilla tortuga tos tostada total trabajo traer trago traje tramo tranvia trapo trasero trato trebol trece
tregua tren trenza trepar tres tribu trigo trineo trio triunfo trofeo trompeta tronco trono tropa trote
trozo trucha trueno trufa tubo tucan tulipan tunel turbio turno turron tutor ultimo umbral unico union unir
universo urbano urna urraca usar util uva vaca vacio vagon vaina vajilla vale valiente valija valle valor
valvula vapor vaquero vara variar varon vaso vecino vehiculo veinte vela velero veleta velo veloz vena
vencer venda venir venta ver verano verbo verdad verde vereda verso verter vestido vez via viajar viaje
vibrar victoria vida vidrio viejo viento viernes viga vigor villa vinagre vino viola violeta violin virtud
visera visita vista vitamina vivero vivir vivo vocal volante volar volcan voluntad volver votar voz vuelo
vuelta yate yedra yegua yema yerno yeso yogur yunque yute zafiro zaguan zancada zanja zarza zorro zueco
zumbido zumo
`
  .trim()
  .split(/\s+/u);
